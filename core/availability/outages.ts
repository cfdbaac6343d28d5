/** Outages: the maximal intervals that have a unit. Rules, section 6. */
import type { Instant, Interval } from "../time/instant.ts";
import { cut, unionOf } from "../time/timeline.ts";
import type { Names } from "../watching/standing.ts";
import type { Unit } from "./unit.ts";

export type Outage = Interval & {
  /** All components of its units over its whole length, ascending. */
  readonly components: Names;
  readonly openedBy: "supervision" | "client";
};

/**
 * The outages over all time up to the evaluation, oldest first.
 *
 * @param units those of the testimony, and those that stand because of voids, where they stand
 * @param until the instant of evaluation: a unit there tells that an outage goes on, but what only begins there has no time in it yet
 */
export function outagesOf(units: readonly Unit[], until: Instant): Outage[] {
  const standing = units.map(({ stands }) => cut(stands, upTo(until)));
  const intervals = unionOf(standing);
  const found = intervals.map(({ from, to }) => ({ from, to, components: new Set<string>(), supervised: false }));
  for (const [unit, { speaker, components }] of units.entries()) {
    let position = 0;
    for (const { from, to } of standing[unit]) {
      while (found[position].to < to) position++;
      if (from < until) for (const name of components) found[position].components.add(name);
      found[position].supervised ||= speaker === "supervision" && found[position].from === from;
    }
  }
  return found.map(({ from, to, components, supervised }) => ({
    ...{ from, to },
    components: [...components].sort(),
    openedBy: supervised ? "supervision" : "client",
  }));
}

/** All time up to the instant of evaluation, and that instant itself. */
export function upTo(until: Instant): Interval {
  return { from: Number.NEGATIVE_INFINITY, to: until + 1 };
}
