/**
 * The account of a platform over all time up to one instant: what was seen, what was said, how each instant counts. Rules, sections 1 to 5.
 * The figures of any month, the console's timeline and the statement's tables are read from it.
 */
import type { Instant } from "../time/instant.ts";
import type { Timeline } from "../time/timeline.ts";
import { positionFrom } from "../watching/observations.ts";
import type { PlatformRecord } from "../watching/record.ts";
import { type Standing, standingAt } from "../watching/standing.ts";
import { type Supervision, supervisionOf } from "../watching/supervision.ts";
import { eligibleTime } from "./eligibility.ts";
import type { Inputs } from "./inputs.ts";
import { type Judgement, judged } from "./judgement.ts";
import type { AvailabilityTerms } from "./terms.ts";

export type Account = Judgement & {
  readonly platform: PlatformRecord;
  /** The instant of evaluation: the last one that is judged. */
  readonly until: Instant;
  readonly standing: Standing;
  readonly eligible: Timeline;
  /** Records later than the instant of evaluation. */
  readonly ignored: number;
};

/** Everything that follows from the inputs at an instant of evaluation. Rules, sections 1 to 5. */
export function account(inputs: Inputs, terms: AvailabilityTerms, until: Instant): Account {
  const { platform, observations } = inputs;
  const standing = standingAt(platform, inputs.stated, until);
  const supervision = supervisionOf(platform, observations, standing.voids, until);
  return accountOf(platform, standing, supervision, terms, until, observationsAfter(inputs, until));
}

/**
 * Everything that follows from what was seen and what stands at an instant of evaluation. Rules, sections 4 and 5.
 *
 * @param after how many observations are later than the evaluation
 */
export function accountOf(
  platform: PlatformRecord,
  standing: Standing,
  supervision: Supervision,
  terms: AvailabilityTerms,
  until: Instant,
  after: number,
): Account {
  return {
    ...{ platform, until, standing },
    ...judged(platform, standing, supervision, terms, until),
    eligible: eligibleTime(standing.zones, terms),
    ignored: standing.ignored + after,
  };
}

function observationsAfter({ observations, overruled = [] }: Inputs, until: Instant): number {
  const after = observations.map(({ at }) => at.length - positionFrom(at, until + 1));
  return after.reduce((sum, count) => sum + count, overruled.filter((at) => at > until).length);
}
