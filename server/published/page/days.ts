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

/** The days shown, oldest first, the last one as far as it has gone. */
export function shownDays(now: Instant, zone: string): Interval[] {
  const today = startOf("day", now, zone);
  const starts = Array.from({ length: daysShown }, (_, day) => plus(today, day + 1 - daysShown, "day", zone));
  return starts.map((from, day) => ({ from, to: starts[day + 1] ?? now }));
}

/**
 * What was of a platform on each of these days.
 *
 * @param agreement from the beginning of time, so that what was never watched is told apart from what was lost sight of
 */
export function daysOf({ agreement }: Pick<z.output<typeof Timeline>, "agreement">, days: readonly Interval[]): Day[] {
  const [first] = agreement;
  const watched = first?.state === "unknown" ? first.to : (first?.from ?? Number.POSITIVE_INFINITY);
  return days.map(({ from, to }) => {
    const down = within(agreement, { from, to }, ({ state }) => state !== "up" && state !== "unknown");
    const unknown = within(agreement, { from: Math.max(from, watched), to }, ({ state }) => state === "unknown");
    return { from, to, down, unknown, state: stateOf({ from, to }, down, unknown, watched) };
  });
}

function stateOf(day: Interval, down: number, unknown: number, watched: Instant): Day["state"] {
  if (day.to <= watched) return "before";
  if (down > 0) return "down";
  return unknown > 0 ? "unknown" : "up";
}

function within(stretches: readonly Stretch[], { from, to }: Interval, wanted: (one: Stretch) => boolean): number {
  return stretches.filter(wanted).reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
}
