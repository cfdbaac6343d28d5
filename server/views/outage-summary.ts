/** An outage in the list: from when to when, and what of it counts, over its whole length whatever months it touches. Rules, section 6. */
import type { z } from "zod";
import type { OutageSummary } from "../../api/schemas/outage.ts";
import type { Account } from "../../core/availability/account.ts";
import { isClaimable } from "../../core/availability/eligibility.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Interval } from "../../core/time/instant.ts";
import { cut, lengthOf, lengthWithin, type Timeline } from "../../core/time/timeline.ts";
import type { OpenBooks } from "./platform.ts";

/** An outage as the facts last said it. */
export type SaidOutage = {
  readonly id: string;
  readonly from: number;
  readonly to: number | null;
  readonly components: readonly string[];
  readonly openedBy: "supervision" | "client";
};

/** What the list shows of an outage. */
export function outageSummary(said: SaidOutage, { described, account, terms }: OpenBooks): z.output<typeof OutageSummary> {
  const { id, from, to, components, openedBy } = said;
  return {
    ...{ id, platform: described.id, platformTitle: described.title, demonstration: described.demonstration },
    ...{ from, to, components: [...components], openedBy },
    ...totals(account, terms, spanOf(said, account)),
  };
}

/** The time that an outage has had so far. */
export function spanOf({ from, to }: Pick<SaidOutage, "from" | "to">, { until }: Account): Interval {
  return { from, to: to ?? until };
}

/** Milliseconds of each class inside an outage. */
export function totals({ classes, eligible }: Account, terms: AvailabilityTerms, span: Interval) {
  const counted = cut(classes.counted, span);
  const time = (set: Timeline) => lengthWithin(set, span);
  return {
    counted: lengthOf(counted),
    excluded: time(classes.excluded),
    disputed: time(classes.disputed),
    claimable: counted.length > 0 && isClaimable(counted, eligible, terms) ? lengthOf(counted) : 0,
  };
}
