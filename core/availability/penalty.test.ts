import { expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import { lastDayToClaim, penaltyOf } from "./penalty.ts";

test.each([
  ["nothing was lost", 0, { numerator: 0, denominator: 1, shown: "0.0000" }, false],
  ["less than was allowed", 999, { numerator: 0, denominator: 1, shown: "0.0000" }, false],
  ["one thousandth of a thousandth more", 1_001, { numerator: 1, denominator: 10_000, shown: "0.0001" }, false],
  ["exactly the cap", 301_000, { numerator: 30, denominator: 1, shown: "30.0000" }, false],
  ["more than the cap", 301_001, { numerator: 30, denominator: 1, shown: "30.0000" }, true],
])("%s", (_, claimable, points, capped) =>
  expect(penaltyOf(claimable, 1_000_000, "2026-10", firstTerms)).toEqual({ points, capped, lastDayToClaim: "2026-11-30" }),
);

test.each([
  ["2026-01", 30, "2026-03-02"],
  ["2028-01", 30, "2028-03-01"],
  ["2026-12", 30, "2027-01-30"],
  ["2026-02", 0, "2026-02-28"],
])("of %s with %i days: %s", (month, days, last) => expect(lastDayToClaim(month, days)).toBe(last));
