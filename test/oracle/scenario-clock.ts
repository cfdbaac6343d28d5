/** Where a scenario takes place: a month, and a dense handful of instants on which all of its records meet. */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";
import type { Draw } from "./draw.ts";
import { monthIn } from "./months.ts";

export type Clock = {
  readonly month: Month;
  readonly step: Milliseconds;
  /** The first instant of the timeline, which is `slots` steps long. */
  readonly start: Instant;
  readonly slots: number;
  /** An instant of the timeline: on the grid, a millisecond beside it, or one that was given before. */
  readonly instant: () => Instant;
  /** As `instant`, not earlier than the one given. */
  readonly notBefore: (t: Instant) => Instant;
};

/** 672 to 745 hours, clock changes of an hour and of half an hour, midnights skipped and repeated, a day that never was. */
const places: readonly [zone: string, months: readonly string[]][] = [
  ["Europe/Paris", ["2026-02", "2028-02", "2026-03", "2026-10", "2026-04", "2026-07", "2026-12"]],
  ["UTC", ["2026-02", "2026-06", "2026-08"]],
  ["America/Sao_Paulo", ["2018-11", "1951-12", "1951-11"]],
  ["Pacific/Apia", ["2011-12", "2012-04"]],
  ["Africa/Casablanca", ["2026-02", "2026-03"]],
  ["America/Havana", ["2026-11", "2026-10"]],
  ["America/Asuncion", ["2023-10", "2023-09"]],
  ["Asia/Amman", ["2011-04", "2011-03"]],
  ["Australia/Lord_Howe", ["2026-04"]],
];

export const someMonths: readonly Month[] = places.flatMap(([zone, months]) => months.map((month) => monthIn(month, zone)));

const steps: readonly Milliseconds[] = [1, 2, 5, 1_000, 30_000, 30_000, 3_600_000, 86_400_000];

/** A month, a step, and where in the month the timeline lies: across its start, inside, or across its end. */
export function clockOf(draw: Draw, months: readonly Month[]): Clock {
  const month = draw.chance(40) ? months[0] : draw.pick(months);
  const step = draw.pick(steps);
  const slots = draw.integer(8, 40);
  const inside = month.from + draw.integer(1, 20) * 86_400_000;
  const edge = draw.pick([inside, month.from, month.to]);
  const start = edge - draw.integer(0, slots) * step;
  const given: Instant[] = [month.from];
  const instant = () => {
    if (draw.chance(35)) return draw.pick(given) + draw.pick([0, 0, 0, 1, -1]);
    const t = start + draw.integer(0, slots) * step + draw.pick([0, 0, 0, 0, 1, -1]);
    given.push(t);
    return t;
  };
  return { month, step, slots, start, instant, notBefore: (t) => Math.max(t, instant()) };
}

/** A: mostly after the month, else anywhere, on its bounds or among the records. */
export function instantOfEvaluation(draw: Draw, { month, instant, start, slots, step }: Clock): Instant {
  const after = Math.max(month.to, start + slots * step) + draw.integer(0, 5) * step;
  return draw.pick([
    after,
    after,
    after,
    after,
    instant(),
    instant(),
    instant(),
    month.to,
    month.to - 1,
    draw.pick([month.from, month.from + 1, start - 1]),
  ]);
}
