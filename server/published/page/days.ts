/** Ninety days of a platform, day by day: for how long it was unavailable, and for how long nothing is known. */
import type { z } from "zod";
import type { Segment, Timeline } from "../../../api/schemas/platform.ts";
import { plus, startOf } from "../../../api/writing/local-time.ts";
import type { Instant, Interval } from "../../../core/time/instant.ts";

export type Day = Interval & {
  /** `before`: the platform was not watched yet. */
  readonly state: "up" | "down" | "unknown" | "before";
  /** Milliseconds of the day, whoever bears them: what was unavailable, and what nobody saw. */
  readonly down: number;
  readonly unknown: number;
};

type Stretch = z.output<typeof Segment>;

const daysShown = 90;

/** From the first of the days shown until now. */
export function shownPeriod(now: Instant, zone: string): Interval {
  return { from: plus(startOf("day", now, zone), 1 - daysShown, "day", zone), to: now };
}

/**
 * The days of a period, oldest first, the last one as far as it has gone.
 *
 * @param agreement from the beginning of time, so that what was never watched is told apart from what was lost sight of
 */
export function daysOf({ agreement }: Pick<z.output<typeof Timeline>, "agreement">, period: Interval, zone: string): Day[] {
  const [first] = agreement;
  const watched = first?.state === "unknown" ? first.to : (first?.from ?? period.to);
  const days: Day[] = [];
  for (let from = period.from; from < period.to; from = plus(from, 1, "day", zone)) {
    const day = { from, to: Math.min(plus(from, 1, "day", zone), period.to) };
    const down = within(agreement, day, ({ state }) => state !== "up" && state !== "unknown");
    const unknown = within(agreement, { from: Math.max(from, watched), to: day.to }, ({ state }) => state === "unknown");
    days.push({ ...day, down, unknown, state: stateOf(day, down, unknown, watched) });
  }
  return days;
}

function stateOf(day: Interval, down: number, unknown: number, watched: Instant): Day["state"] {
  if (day.to <= watched) return "before";
  if (down > 0) return "down";
  return unknown > 0 ? "unknown" : "up";
}

function within(stretches: readonly Stretch[], { from, to }: Interval, wanted: (one: Stretch) => boolean): number {
  return stretches.filter(wanted).reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
}
