import { expect, test } from "vitest";
import { eyesAfter } from "./eyes-after.ts";

const platform = (vantages: number) => ({
  ...{ platform: "p", title: "P", month: "2026-10", coverage: null, unknownMs: 0 },
  ...{ vantages, quorum: Math.floor(vantages / 2) + 1, speaking: vantages },
});

test.each([
  [1, 1, { vantages: 2, quorum: 2 }],
  [2, 1, { vantages: 3, quorum: 2 }],
  [3, -1, { vantages: 2, quorum: 2 }],
  [2, -1, { vantages: 1, quorum: 1 }],
] as const)("%i vantage points and %i: %o", (before, change, after) => {
  expect(eyesAfter(platform(before), change)).toEqual(after);
});
