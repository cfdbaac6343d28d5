import { expect, test } from "vitest";
import { fraction, isMoreThan, percentOf, ratio, restOf } from "./ratio.ts";

const promise = { numerator: 999n, denominator: 10n };

test.each([
  [2_678_400_000, 2_678_400_000, "100.0000"],
  [99_999_899_999, 100_000_000_000, "99.9998"],
  [999_999, 1_000_000, "99.9999"],
  [9_999_999, 10_000_000, "99.9999"],
  [1, 3, "33.3333"],
  [2, 3, "66.6666"],
  [1, 1_000_000, "0.0001"],
  [1, 10_000_000, "0.0000"],
  [0, 5, "0.0000"],
])("%i of %i is shown %s: cut, never rounded", (up, of, shown) => expect(ratio(up, of)).toEqual({ up, of, shown }));

test("of no time there is no ratio", () => expect(ratio(0, 0)).toBeNull());

test("a month is missed by one millisecond more than is allowed, exactly", () => {
  const october = 745 * 3_600_000;
  const allowed = percentOf(october, restOf(promise));
  expect(allowed).toBe(2_682_000);
  expect(isMoreThan(allowed, october, restOf(promise))).toBe(false);
  expect(isMoreThan(allowed + 1, october, restOf(promise))).toBe(true);
});

test("what is allowed is cut to whole milliseconds; the comparison is not", () => {
  expect(percentOf(1_999, restOf(promise))).toBe(1);
  expect(isMoreThan(2, 1_999, restOf(promise))).toBe(true);
  expect(isMoreThan(2, 2_000, restOf(promise))).toBe(false);
});

test("fractions are in lowest terms", () => {
  expect(fraction({ numerator: 25n, denominator: 10n })).toEqual({ numerator: 5, denominator: 2, shown: "2.5000" });
  expect(fraction({ numerator: 0n, denominator: 10n })).toEqual({ numerator: 0, denominator: 1, shown: "0.0000" });
  expect(() => fraction({ numerator: 2n ** 60n, denominator: 3n })).toThrow(RangeError);
});
