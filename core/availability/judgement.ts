/** What supervision and the users say of a platform, judged by what was recorded. Rules, sections 4 and 5. */
import type { Instant } from "../time/instant.ts";
import { intersect } from "../time/timeline.ts";
import type { PlatformRecord } from "../watching/record.ts";
import type { Standing } from "../watching/standing.ts";
import type { Supervision } from "../watching/supervision.ts";
import { hear, type Testimony } from "../watching/testimony.ts";
import { type Classes, classesOf } from "./counting.ts";
import { type Outage, outagesOf } from "./outages.ts";
import { settledBy } from "./ruling.ts";
import { type Cover, coversOf } from "./strike.ts";
import type { AvailabilityTerms } from "./terms.ts";
import { type Unit, unitsOf } from "./unit.ts";

export type Judgement = {
  readonly testimony: Testimony;
  readonly covers: readonly Cover[];
  /** Those of the testimony, then those that stand only because of voids. */
  readonly units: readonly Unit[];
  readonly classes: Classes;
  readonly outages: readonly Outage[];
};

/** How each instant counts, and the outages, from what was seen and what stands at an instant of evaluation. Rules, sections 4 and 5. */
export function judged(
  { components }: PlatformRecord,
  standing: Standing,
  { watched, unvoided }: Supervision,
  terms: AvailabilityTerms,
  until: Instant,
): Judgement {
  const covers = coversOf(components, standing.exclusions, terms);
  const testimony = hear(watched, standing, until);
  const said = unitsOf(testimony, covers);
  const otherwise = unvoided === undefined ? said : unitsOf(hear(unvoided, standing, until), covers);
  const classes = classesOf(said, otherwise, settledBy(standing.rulings), testimony.components, covers);
  const units = [...said, ...otherwise.map((unit) => ({ ...unit, stands: intersect(unit.stands, classes.voided) }))];
  return { testimony, covers, units, classes, outages: outagesOf(units, until) };
}
