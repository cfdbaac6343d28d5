/**
 * The account of a platform over all time up to one instant: what was seen, what was said, how each instant counts. Rules, sections 1 to 5.
 * The figures of any month, the console's timeline and the statement's tables are read from it.
 */
import type { Instant, Interval } from "../time/instant.ts";
import { cut, intersect, type Timeline } from "../time/timeline.ts";
import { membership } from "../watching/membership.ts";
import type { PlatformRecord } from "../watching/record.ts";
import { positionFrom } from "../watching/run.ts";
import { type Standing, standingAt } from "../watching/standing.ts";
import { hear, type Testimony, watchAll } from "../watching/testimony.ts";
import { type Classes, classesOf } from "./counting.ts";
import { eligibleTime } from "./eligibility.ts";
import type { Inputs } from "./inputs.ts";
import { type Outage, outagesOf } from "./outages.ts";
import { settledBy } from "./ruling.ts";
import { type Cover, coverOf } from "./strike.ts";
import type { AvailabilityTerms } from "./terms.ts";
import { type Unit, unitsOf } from "./unit.ts";

export type Account = {
  readonly platform: PlatformRecord;
  /** The instant of evaluation: the last one that is judged. */
  readonly until: Instant;
  readonly standing: Standing;
  readonly testimony: Testimony;
  readonly covers: readonly Cover[];
  /** Those of the testimony, then those that stand only because of voids. */
  readonly units: readonly Unit[];
  readonly classes: Classes;
  readonly outages: readonly Outage[];
  readonly eligible: Timeline;
  /** Records later than the instant of evaluation. */
  readonly ignored: number;
};

/** Everything that follows from the inputs at an instant of evaluation. Rules, sections 1 to 5. */
export function account(inputs: Inputs, terms: AvailabilityTerms, until: Instant): Account {
  const { platform } = inputs;
  const standing = standingAt(platform, inputs.stated, until);
  const covers = platform.components.map((one) => coverOf(one.name, membership(one), standing.exclusions, terms));
  const { testimony, unvoided } = testimonies(inputs, standing, until);
  const said = unitsOf(testimony, covers);
  const otherwise = unvoided === undefined ? said : unitsOf(unvoided, covers);
  const classes = classesOf(said, otherwise, settledBy(standing.rulings), testimony.components, covers);
  const units = [...said, ...otherwise.map((unit) => ({ ...unit, stands: intersect(unit.stands, classes.voided) }))];
  return {
    ...{ platform, until, standing, testimony, covers, units, classes },
    outages: outagesOf(
      units.map((unit) => ({ ...unit, stands: cut(unit.stands, upTo(until)) })),
      until,
    ),
    eligible: eligibleTime(standing.zones, terms),
    ignored: standing.ignored + observationsAfter(inputs, until),
  };
}

/** All time up to the instant of evaluation, and that instant itself. */
export function upTo(until: Instant): Interval {
  return { from: Number.NEGATIVE_INFINITY, to: until + 1 };
}

/** What is said, and what would be if no observation were void; the latter only where some are. Rules, section 5, "Voids". */
function testimonies({ platform, observations }: Inputs, standing: Standing, until: Instant) {
  const { voids } = standing;
  const watched = watchAll(platform, observations, voids, until);
  const testimony = hear(watched, standing, until);
  if (voids.length === 0) return { testimony };
  const touched = new Set(voids.map(({ component }) => component));
  const spared = watched.filter(({ name }) => !touched.has(name));
  return { testimony, unvoided: hear(watchAll(platform, observations, [], until, spared), standing, until) };
}

function observationsAfter({ observations, overruled = [] }: Inputs, until: Instant): number {
  const after = observations.map(({ at }) => at.length - positionFrom(at, until + 1));
  return after.reduce((sum, count) => sum + count, overruled.filter((at) => at > until).length);
}
