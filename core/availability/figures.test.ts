import { expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import type { StatedRecord } from "../watching/record.ts";
import { compute } from "./compute.ts";
import type { AvailabilityTerms } from "./terms.ts";

const [minute, day] = [60_000, 86_400_000];
const month = { month: "2026-02", zone: "Europe/Paris", from: 1_000 * day, to: 1_028 * day };
const beat = { intervalMs: minute, staleAfterMs: 100 * day, failures: 1, of: 1, successes: 1 };
const zones: StatedRecord = { kind: "zones", id: "z", at: 0, zones: 2 };

/** One component that is good from `from` on, but for an hour (if asked) ten days after the month's beginning. */
function figuresOf(
  at: number,
  {
    seenFrom = month.from - day,
    down = 0,
    terms = {},
    stated = [zones],
  }: { seenFrom?: number; down?: number; terms?: Partial<AvailabilityTerms>; stated?: StatedRecord[] } = {},
) {
  const failed = month.from + 10 * day;
  const marks = [
    [seenFrom, 1],
    ...(down > 0
      ? [
          [failed, 0],
          [failed + down, 1],
        ]
      : []),
  ];
  const log = {
    component: "api",
    vantage: "v",
    at: Float64Array.from(marks, ([instant]) => instant),
    ok: Uint8Array.from(marks, ([, ok]) => ok),
  };
  const platform = {
    kind: "platform" as const,
    platform: "p",
    components: [{ name: "api", beats: [beat] }],
    vantages: [{ name: "v" }],
  };
  return compute({ platform, observations: [log], stated }, { ...firstTerms, ...terms }, month, at);
}

const unavailable = { terms: { unknownCounts: "unavailable" as const } };

test("before the month nothing has elapsed, and there are no ratios", () => {
  const before = figuresOf(month.from);
  expect(before).toMatchObject({
    verdict: "open",
    firm: false,
    penalty: null,
    availability: null,
    claimableAvailability: null,
    coverage: null,
    up: 0,
  });
  expect(before.period).toEqual({ from: month.from, to: month.to, length: 28 * day, elapsed: 0 });
});

test("a month under way is open, a lost one missed at once, and neither has a penalty yet", () => {
  expect(figuresOf(month.to - 1)).toMatchObject({ verdict: "open", penalty: null });
  expect(figuresOf(month.to - 1, { down: 42 * minute })).toMatchObject({ verdict: "missed", firm: false, penalty: null });
});

test("a month that is over is kept or missed for good, with its penalty", () => {
  expect(figuresOf(month.to)).toMatchObject({
    verdict: "met",
    firm: true,
    penalty: { capped: false, lastDayToClaim: "2026-03-30" },
  });
  expect(figuresOf(month.to, { down: 42 * minute })).toMatchObject({ verdict: "missed", firm: true, claimable: 42 * minute });
});

test("what was lost while not eligible is measured and not claimable", () =>
  expect(figuresOf(month.to, { down: 42 * minute, stated: [] })).toMatchObject({
    verdict: "missed",
    counted: 42 * minute,
    claimable: 0,
    penalty: { points: { numerator: 0 } },
  }));

test("too little coverage leaves a month unproven", () => {
  const twentieth = (28 * day) / 20;
  expect(figuresOf(month.to, { seenFrom: month.from + twentieth })).toMatchObject({ verdict: "met", firm: false });
  expect(figuresOf(month.to, { seenFrom: month.from + twentieth + 1 })).toMatchObject({ verdict: "unproven", firm: false });
});

test("unknown time counts where the agreement says so, and is claimable where eligible", () => {
  const seenFrom = month.from + day;
  const half: StatedRecord[] = [{ ...zones, kind: "zones", zones: 2, at: month.from + day / 2 }];
  expect(figuresOf(month.to, { seenFrom, stated: half })).toMatchObject({
    unknown: day,
    counted: 0,
    verdict: "met",
    claimable: 0,
    left: 2_419_200,
  });
  const counting = figuresOf(month.to, { seenFrom, stated: half, ...unavailable });
  expect(counting).toMatchObject({
    unknown: day,
    counted: 0,
    verdict: "missed",
    firm: false,
    claimable: day / 2,
    left: 2_419_200 - day,
  });
  expect(counting.availability?.up).toBe(27 * day);
  expect(counting.worst).toEqual(counting.availability);
});
