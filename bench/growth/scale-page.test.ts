import { expect, test } from "vitest";
import type { Curve } from "./curve.ts";
import { curveMarks, fitSaid, scalePageWith } from "./scale-page.ts";

const time = { what: "time", unit: "ms" };
const curve: Curve = {
  ...{ name: "stars", title: "Stars", of: "stars", measures: [time, { what: "rate", unit: "/s", fitted: false }] },
  measure: async () => ({ points: [], text: "" }),
};
const points = [10, 100, 1_000].map((size) => ({ size, values: [2 * size, 7] }));
const kept = { points, text: "Counted.", day: "2026-01-01", machine: "a machine", seconds: 61 };

test("what is written by hand stays, and the table says the exponents", () => {
  const page = `before\n${curveMarks.begin}\nold\n${curveMarks.end}\nafter`;
  const written = scalePageWith(page, [curve], { stars: kept });
  expect(written).toMatch(/^before\n[\s\S]*\nafter$/);
  expect(written).not.toContain("old");
  expect(written).toContain("| stars | time (ms) | rate (/s) |");
  expect(written).toContain("| **exponent (R²)** | 1.00 (1.00), last step 1.00 | – |");
});

test("a curve that bends shows it in its last step", () => {
  const bent = [10, 100, 1_000].map((size) => ({ size, values: [size <= 100 ? size : (size * size) / 100] }));
  expect(fitSaid(time, bent, 0)).toMatch(/last step 2\.00$/);
});

test("a page without marks is refused", () => {
  expect(() => scalePageWith("nothing", [curve], {})).toThrow(RangeError);
});
