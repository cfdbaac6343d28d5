import { describe, expect, test } from "vitest";
import type { Figures, StatementInterval } from "../../../api/types.ts";
import { best, budgetShare, ifRounded, lengthOf, promised } from "../../../api/writing/month-figures.ts";
import { ratio } from "../../../core/availability/ratio.ts";
import { barsOf } from "./bars.ts";

const length = 2_682_000_000;
const from = Date.parse("2026-09-30T22:00:00Z");
const october: Figures = {
  indicator: "IC-PAAS_SNC-01",
  platform: "ocp01-prod",
  month: "2026-10",
  at: from + length,
  period: { from, to: from + length, length, elapsed: length },
  counted: 3_505_000,
  disputed: 170_000,
  excluded: 0,
  excludedBy: {},
  unknown: 1_260_000,
  up: 0,
  eligible: length,
  claimable: 2_755_000,
  availability: ratio(length - 3_505_000, length),
  claimableAvailability: ratio(length - 2_755_000, length),
  ifDisputesGoToClient: null,
  worst: null,
  coverage: null,
  allowed: 2_682_000,
  left: -823_000,
  verdict: "missed",
  firm: true,
  penalty: null,
  ignored: 0,
  outages: [],
};
const interval = (
  kind: StatementInterval["kind"],
  at: number,
  ms: number,
  more: Partial<StatementInterval> = {},
): StatementInterval => ({
  from: from + at,
  to: from + at + ms,
  kind,
  outage: null,
  cause: null,
  openedBy: null,
  components: [],
  claimable: null,
  fact: null,
  ...more,
});

describe("figures", () => {
  test("the promise and the budget's share are told without the zeros", () => {
    expect([promised(october), budgetShare(october)]).toEqual(["99.9", "0.1"]);
  });
  test("rounding to two decimals would have hidden the miss", () => expect(ifRounded(october)).toBe("99.90"));
  test("where nothing is due, rounding is not told", () => expect(ifRounded({ ...october, claimable: 2_000_000 })).toBeNull());
  test("the best that can still be reached is cut over the whole month", () =>
    expect(best(490_000, october)?.shown).toBe("99.9817"));
  test("an interval is cut to the month, an open one ends with the evaluation", () => {
    expect(lengthOf(interval("down", -5000, 15_000), october)).toBe(10_000);
    expect(lengthOf({ ...interval("down", length - 3000, 1), to: null }, october)).toBe(3000);
  });
});

test("both bars have one scale and one budget line; what is not claimable changes its form only", () => {
  const bars = barsOf({
    figures: october,
    intervals: [
      interval("unknown", 10, 1_260_000),
      interval("disputed", 900, 170_000, { cause: "duplicate-rejection" }),
      interval("down", 2000, 750_000, { claimable: false }),
      interval("down", 0, 2_755_000, { claimable: true }),
    ],
  });
  expect(bars.measured.map(({ shape, ms }) => [shape, ms])).toEqual([
    ["counted", 2_755_000],
    ["counted", 750_000],
    ["contested", 170_000],
  ]);
  expect(bars.claimable.map(({ shape }) => shape)).toEqual(["counted", "ineligible", "contested"]);
  expect(bars.budget).toBeCloseTo((2_682_000 / (3_675_000 * 1.05)) * 100);
  expect(bars.measured[1]?.left).toBeCloseTo(bars.measured[0]?.width ?? 0);
});
