/** The figures of a month, from what each of its instants is. Rules, sections 6 and 7. */
import type { Instant, Interval, Milliseconds } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";
import { eligibleTime, isClaimable } from "./eligibility.ts";
import type { Moment } from "./moment.ts";
import { inside, type Outage, outage, runs, type Span, time } from "./outages.ts";
import { type Penalty, penalty } from "./penalty.ts";
import { firm, type Tally, type Verdict, verdict } from "./verdict.ts";
import type { World } from "./world.ts";

type Ratio = { readonly up: Milliseconds; readonly of: Milliseconds; readonly shown: string } | null;

/** What the command prints. */
export type Answer = {
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
  readonly availability: Ratio;
  readonly claimableAvailability: Ratio;
  readonly ifDisputesGoToClient: Ratio;
  readonly worst: Ratio;
  readonly coverage: Ratio;
  readonly allowed: Milliseconds;
  readonly left: Milliseconds;
  readonly verdict: Verdict;
  readonly firm: boolean;
  readonly penalty: Penalty | null;
  readonly ignored: number;
  readonly outages: readonly Outage[];
};

/** @param moments what each tick is; what a tick is holds until the next one */
export function figures(world: World, month: Month, moments: readonly Moment[]): Answer {
  const { terms, at, definition, facts } = world;
  const { from, to } = definition.bounds(month);
  const past = { from, to: Math.max(from, Math.min(to, at)) };
  const spans = moments.slice(0, -1).map((moment, index) => ({ from: world.ticks[index], to: world.ticks[index + 1], moment }));
  const tally = tallied(world, spans, past, to - from);
  const { counted, disputed, unknown, against, elapsed, claimable } = tally;
  const ratio = (lost: Milliseconds): Ratio =>
    elapsed === 0 ? null : { up: elapsed - lost, of: elapsed, shown: definition.shown(elapsed - lost, elapsed) };
  return {
    indicator: terms.indicator,
    platform: facts.platform.platform,
    month: month.month,
    at,
    period: { from, to, length: to - from, elapsed },
    counted,
    disputed,
    excluded: time(spans, past, "excluded"),
    excludedBy: byCause(world, spans, past),
    unknown,
    up: time(spans, past, "up"),
    eligible: eligibleTime(world, past),
    claimable,
    availability: ratio(against),
    claimableAvailability: ratio(claimable),
    ifDisputesGoToClient: ratio(against + disputed),
    worst: ratio(counted + disputed + unknown),
    coverage: ratio(unknown),
    allowed: tally.allowed,
    left: tally.allowed - against,
    verdict: verdict(world, tally, against),
    firm: firm(world, tally),
    penalty: tally.over ? penalty(world, month, tally) : null,
    ignored: facts.ignored,
    outages: runs(spans)
      .filter((run) => run.some((span) => inside(span, past) > 0))
      .map((run) => outage(world, run, past, moments[moments.length - 1])),
  };
}

function tallied(world: World, spans: readonly Span[], past: Interval, length: Milliseconds): Tally {
  const { terms, at } = world;
  const { numerator, denominator } = terms.objective;
  const counted = time(spans, past, "counted");
  const unknown = time(spans, past, "unknown");
  return {
    length,
    elapsed: past.to - past.from,
    over: at >= past.from + length,
    counted,
    disputed: time(spans, past, "disputed"),
    unknown,
    against: terms.unknownCounts === "unavailable" ? counted + unknown : counted,
    claimable: claimableTime(world, spans, past),
    allowed: Number((BigInt(length) * (100n * denominator - numerator)) / (100n * denominator)),
  };
}

/** The counted time of claimable outages; unknown time that counts, where eligible. */
function claimableTime(world: World, spans: readonly Span[], past: Interval): Milliseconds {
  const outages = runs(spans).filter((run) => {
    const first = run.find((span) => span.moment.is === "counted");
    return first !== undefined && isClaimable(world, first.from);
  });
  const unknown = world.terms.unknownCounts === "unavailable" ? spans.filter(({ moment }) => moment.is === "unknown") : [];
  const eligible = unknown.filter((span) => inside(span, past) > 0).map((span) => eligibleTime(world, span));
  return time(outages.flat(), past, "counted") + eligible.reduce((sum, part) => sum + part, 0);
}

function byCause({ terms }: World, spans: readonly Span[], past: Interval): Record<string, Milliseconds> {
  const sums = terms.causes.map(({ cause }) => [
    cause,
    time(
      spans.filter(({ moment }) => moment.cause === cause),
      past,
      "excluded",
    ),
  ]);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0).sort());
}
