/** What exclusions subtract. Rules, section 5; agreement, article 8.1.2. */
import type { Interval } from "../time/instant.ts";
import { intersect, never, subtract, type Timeline, timeline, unionOf } from "../time/timeline.ts";
import { membership } from "../watching/membership.ts";
import type { Component } from "../watching/record.ts";
import type { Exclusion, Names } from "../watching/standing.ts";
import type { AvailabilityTerms } from "./terms.ts";

/** What covers a component of the platform. */
export type Cover = {
  readonly component: string;
  /** While it does not belong to the platform nothing of it needs to be covered. */
  readonly belongs: Timeline;
  /** Covered by exclusions that apply and are not contested; by any that apply. */
  readonly firm: Timeline;
  readonly all: Timeline;
  /** The same by cause, in the agreement's order. */
  readonly causes: readonly { readonly cause: string; readonly firm: Timeline; readonly all: Timeline }[];
};

/** What covers each component. Rules, section 5. */
export function coversOf(components: readonly Component[], exclusions: readonly Exclusion[], terms: AvailabilityTerms): Cover[] {
  return components.map((component) => coverOf(component.name, membership(component), exclusions, terms));
}

/** The time in which the exclusions that apply cover a component. An exclusion applies if the agreement subtracts its cause. */
function coverOf(component: string, belongs: Interval, exclusions: readonly Exclusion[], terms: AvailabilityTerms): Cover {
  const covering = exclusions.filter(({ components }) => components.includes(component));
  const causes = terms.causes
    .filter(({ subtracted }) => subtracted)
    .map(({ cause }) => {
      const named = covering.filter((exclusion) => exclusion.cause === cause);
      return { cause, firm: covered(named.filter(({ contested }) => !contested)), all: covered(named) };
    });
  return {
    ...{ component, belongs: timeline([belongs]), causes },
    firm: unionOf(causes.map(({ firm }) => firm)),
    all: unionOf(causes.map(({ all }) => all)),
  };
}

/**
 * Where a unit of these components would be struck: some of them belong to the platform, and each of those is covered.
 *
 * @param within the only time asked about
 */
export function struckWhere(components: Names, covers: readonly Cover[], by: "firm" | "all", within: Timeline): Timeline {
  const named = covers.filter(({ component }) => components.includes(component));
  const some = unionOf(named.map(({ belongs }) => intersect(within, belongs)));
  const bare = unionOf(named.map((cover) => subtract(intersect(within, cover.belongs), cover[by])));
  return subtract(some, bare);
}

/** Where exclusions of one cause (its position in the agreement's order) cover one of these components. */
export function coveredFor(components: Names, covers: readonly Cover[], by: "firm" | "all", cause: number): Timeline {
  const named = covers.filter(({ component }) => components.includes(component));
  return unionOf(named.map(({ causes }) => causes[cause][by]));
}

function covered(exclusions: readonly Exclusion[]): Timeline {
  if (exclusions.length === 0) return never;
  return timeline(exclusions.map(({ from, to }) => ({ from, to: to ?? Number.POSITIVE_INFINITY })));
}
