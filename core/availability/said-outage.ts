/** What an account says of an outage, as facts say it. Rules, section 6. */
import type { Instant } from "../time/instant.ts";
import { cut } from "../time/timeline.ts";
import type { Account } from "./account.ts";
import type { Outage } from "./outages.ts";

export type OutageClass = "counted" | "disputed" | "excluded";

/** A part of an outage that counts in one way. */
export type OutageSegment = {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly class: OutageClass;
  /** Why it is excluded. */
  readonly cause: string | null;
};

export type SaidOutage = {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly components: readonly string[];
  readonly openedBy: "supervision" | "client";
  /** Ascending. Time of the outage in none of them was settled against the client by a ruling. */
  readonly segments: readonly OutageSegment[];
};

/** The outages of an account, oldest first. What begins at the instant of evaluation has no time yet, and is said a millisecond later. */
export function saidOutages(account: Account): SaidOutage[] {
  const begun = account.outages.filter(({ from }) => from < account.until);
  return begun.map((outage) => saidOf(outage, account));
}

function saidOf(outage: Outage, { classes, until }: Account): SaidOutage {
  const lasting = (to: Instant) => (to > until ? null : to);
  const classed = [
    { class: "counted" as const, cause: null, time: classes.counted },
    { class: "disputed" as const, cause: null, time: classes.disputed },
    ...classes.excludedBy.map(({ cause, time }) => ({ class: "excluded" as const, cause, time })),
  ];
  const segments = classed.flatMap(({ time, ...kind }) =>
    cut(time, outage).map(({ from, to }): OutageSegment => ({ from, to: lasting(to), ...kind })),
  );
  const { from, to, components, openedBy } = outage;
  return {
    ...{ from, to: lasting(to), components, openedBy },
    segments: segments.filter((segment) => segment.from < until).sort((a, b) => a.from - b.from),
  };
}
