/** The figures of one month. Rules, sections 6 and 7: the fields are the command's answer. */
import type { Instant, Interval, Milliseconds } from "../time/instant.ts";
import type { Month } from "../time/month.ts";
import { cut, intersect, lengthOf, lengthWithin, type Timeline } from "../time/timeline.ts";
import type { Account } from "./account.ts";
import { isClaimable } from "./eligibility.ts";
import { type Penalty, penaltyOf } from "./penalty.ts";
import { percentOf, type Ratio, ratio, restOf } from "./ratio.ts";
import type { AvailabilityTerms } from "./terms.ts";
import { isFirm, type Verdict, verdictWith } from "./verdict.ts";

export type OutageFigures = {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly components: readonly string[];
  readonly openedBy: "supervision" | "client";
  /** Inside the period. */
  readonly counted: Milliseconds;
  readonly excluded: Milliseconds;
  readonly disputed: Milliseconds;
};

export type Figures = {
  readonly indicator: string;
  readonly platform: string;
  readonly month: string;
  readonly at: Instant;
  readonly period: Interval & { readonly length: Milliseconds; readonly elapsed: Milliseconds };
  readonly counted: Milliseconds;
  readonly disputed: Milliseconds;
  readonly excluded: Milliseconds;
  readonly excludedBy: Readonly<Record<string, Milliseconds>>;
  readonly unknown: Milliseconds;
  readonly up: Milliseconds;
  readonly eligible: Milliseconds;
  readonly claimable: Milliseconds;
  readonly availability: Ratio | null;
  readonly claimableAvailability: Ratio | null;
  readonly ifDisputesGoToClient: Ratio | null;
  readonly worst: Ratio | null;
  readonly coverage: Ratio | null;
  readonly allowed: Milliseconds;
  readonly left: Milliseconds;
  readonly verdict: Verdict;
  readonly firm: boolean;
  readonly penalty: Penalty | null;
  readonly ignored: number;
  readonly outages: readonly OutageFigures[];
};

/** The figures of a month, read from the account. Rules, section 6. */
export function figures(from: Account, terms: AvailabilityTerms, month: Month): Figures {
  const { classes, eligible, ignored, until: at } = from;
  const period = { from: month.from, to: Math.max(month.from, Math.min(month.to, at)) };
  const inPeriod = (set: Timeline) => lengthWithin(set, period);
  const [length, elapsed] = [month.to - month.from, period.to - period.from];
  const [counted, disputed, excluded, unknown] = [classes.counted, classes.disputed, classes.excluded, classes.unknown].map(
    inPeriod,
  );
  const outages = outagesIn(from, period);
  const known = { length, elapsed, unknown, over: at >= month.to };
  const unknownCounts = terms.unknownCounts === "unavailable";
  const lost = unknownCounts ? counted + unknown : counted;
  const claimable = claimableTime(from, terms, period) + (unknownCounts ? claimableUnknown(from, period) : 0);
  const verdict = verdictWith(lost, known, terms);
  const allowed = percentOf(length, restOf(terms.objective));
  const available = (without: Milliseconds) => ratio(elapsed - without, elapsed);
  return {
    ...{ indicator: terms.indicator, platform: from.platform.platform, month: month.month, at },
    period: { from: month.from, to: month.to, length, elapsed },
    ...{ counted, disputed, excluded, excludedBy: excludedBy(from, period), unknown },
    up: elapsed - counted - disputed - excluded - unknown,
    eligible: inPeriod(eligible),
    claimable,
    availability: available(lost),
    claimableAvailability: available(claimable),
    ifDisputesGoToClient: available(lost + disputed),
    worst: available(counted + disputed + unknown),
    coverage: available(unknown),
    ...{ allowed, left: allowed - lost, verdict, firm: isFirm(verdict, counted, disputed, known, terms) },
    penalty: known.over ? penaltyOf(claimable, elapsed, month.month, terms) : null,
    ...{ ignored, outages },
  };
}

/** The counted time of each outage that was eligible when it began to count, in the period. Rules, section 6. */
function claimableTime({ classes, outages, eligible }: Account, terms: AvailabilityTerms, period: Interval): Milliseconds {
  let claimable = 0;
  for (const outage of outages) {
    const counted = cut(classes.counted, outage);
    const inside = lengthWithin(counted, period);
    if (inside > 0 && isClaimable(counted, eligible, terms)) claimable += inside;
  }
  return claimable;
}

function claimableUnknown({ classes, eligible }: Account, period: Interval): Milliseconds {
  return lengthOf(intersect(cut(classes.unknown, period), eligible));
}

function excludedBy({ classes }: Account, period: Interval): Record<string, Milliseconds> {
  const times = classes.excludedBy.map(({ cause, time }) => [cause, lengthWithin(time, period)] as const);
  return Object.fromEntries(times.filter(([, time]) => time > 0));
}

/** The outages that have time in the period, each with its true beginning and end. Rules, section 6. */
function outagesIn({ outages, classes, until }: Account, period: Interval): OutageFigures[] {
  const listed = outages.filter(({ from, to }) => Math.max(from, period.from) < Math.min(to, period.to));
  return listed.map(({ from, to, components, openedBy }) => {
    const inside = { from: Math.max(from, period.from), to: Math.min(to, period.to) };
    const time = (set: Timeline) => lengthWithin(set, inside);
    return {
      ...{ from, to: to > until ? null : to, components, openedBy },
      ...{ counted: time(classes.counted), excluded: time(classes.excluded), disputed: time(classes.disputed) },
    };
  });
}
