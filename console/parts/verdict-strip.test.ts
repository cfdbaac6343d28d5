import { expect, test } from "vitest";
import { monthsBefore } from "./verdict-strip.tsx";

test("the twelve months before November 2026 begin with November 2025", () => {
  const months = monthsBefore("2026-11", 12);
  expect([months[0], months.at(-1), months.length]).toEqual(["2025-11", "2026-10", 12]);
});
