/** The maximal intervals that have a unit. Rules, section 6. */
import type { Instant, Interval, Milliseconds } from "../../core/time/instant.ts";
import type { Moment } from "./moment.ts";
import type { World } from "./world.ts";

/** `[from, to)` between two ticks, and what it is throughout. */
export type Span = Interval & { readonly moment: Moment };

export type Outage = {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly components: readonly string[];
  readonly openedBy: "supervision" | "client";
  readonly counted: Milliseconds;
  readonly excluded: Milliseconds;
  readonly disputed: Milliseconds;
};

/** Runs of neighbouring spans that have a unit. */
export function runs(spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  for (const span of spans.filter(({ moment }) => moment.units.length > 0)) {
    const run = found.at(-1);
    if (run?.at(-1)?.to === span.from) run?.push(span);
    else found.push([span]);
  }
  return found;
}

/** @param now what A itself is: decides whether a run that reaches it is over */
export function outage(world: World, run: readonly Span[], period: Interval, now: Moment): Outage {
  const to = run[run.length - 1].to;
  const units = run.flatMap((span) => span.moment.units);
  const opening = run[0].moment.units;
  return {
    from: run[0].from,
    to: to === world.at && now.units.length > 0 ? null : to,
    components: [...new Set(units.flatMap((unit) => unit.components))].sort(),
    openedBy: opening.some((unit) => unit.by === "component") ? "supervision" : "client",
    counted: time(run, period, "counted"),
    excluded: time(run, period, "excluded"),
    disputed: time(run, period, "disputed"),
  };
}

/** Time of a kind inside the period. */
export function time(spans: readonly Span[], period: Interval, kind: Moment["is"]): Milliseconds {
  return spans.filter(({ moment }) => moment.is === kind).reduce((sum, span) => sum + inside(span, period), 0);
}

/** The part of an interval that lies in the period, in milliseconds. */
export function inside({ from, to }: Interval, period: Interval): Milliseconds {
  return Math.max(0, Math.min(to, period.to) - Math.max(from, period.from));
}
