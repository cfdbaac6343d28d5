/** Periods offered for download. */
import { expect, test } from "vitest";
import { periodsOf } from "./periods.ts";

test("years, their quarters and their months, newest first, each once", () => {
  expect(periodsOf(["2026-10", "2026-11", "2026-09", "2025-12", "2026-10"])).toEqual([
    ...["2026", "2026-Q4", "2026-Q3", "2026-11", "2026-10", "2026-09"],
    ...["2025", "2025-Q4", "2025-12"],
  ]);
  expect(periodsOf([])).toEqual([]);
});
