import { expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import type { ZonesRecord } from "../watching/record.ts";
import { eligibleTime, isClaimable } from "./eligibility.ts";

const zones = (...counts: [at: number, zones: number][]): ZonesRecord[] =>
  counts.map(([at, count], place) => ({ kind: "zones", id: `z${place}`, at, zones: count }));

test("eligible while the last record says at least the minimum; before any, not", () =>
  expect(eligibleTime(zones([10, 1], [20, 2], [30, 3], [40, 1], [50, 2]), firstTerms)).toEqual([
    { from: 20, to: 40 },
    { from: 50, to: Number.POSITIVE_INFINITY },
  ]));

test("of two at one instant the smaller holds", () => {
  expect(eligibleTime(zones([10, 3], [10, 1]), firstTerms)).toEqual([]);
  expect(eligibleTime(zones([10, 1], [10, 3]), firstTerms)).toEqual([]);
});

const quarter = firstTerms.lookbackMs;
const counted = [{ from: 10 * quarter, to: 11 * quarter }];

test.each([
  ["eligible when it began to count", [{ from: 10 * quarter, to: 10 * quarter + 1 }], true],
  ["lost at that very instant, eligible for half of the look-back", [{ from: 0, to: 9.5 * quarter }], true],
  ["a millisecond less", [{ from: 0, to: 9.5 * quarter - 1 }], false],
  [
    "half of the look-back in two pieces",
    [
      { from: 9 * quarter, to: 9.25 * quarter },
      { from: 9.5 * quarter, to: 9.75 * quarter },
    ],
    true,
  ],
  ["never eligible", [], false],
  ["eligible only later", [{ from: 10 * quarter + 1, to: 12 * quarter }], false],
])("%s", (_, eligible, claimable) => expect(isClaimable(counted, eligible, firstTerms)).toBe(claimable));
