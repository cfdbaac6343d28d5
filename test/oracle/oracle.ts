/**
 * The rules of availability by definition: slow, obvious, written from the page alone and apart from the real implementation.
 * It recomputes everything at each instant at which anything can change, and sums what the instants say.
 */
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";
import type { InputRecord } from "../../core/watching/record.ts";
import { type Definition, rules } from "./definition.ts";
import { factsAt } from "./facts.ts";
import { type Answer, figures } from "./figures.ts";
import { momentAt } from "./moment.ts";
import { ticksOf } from "./ticks.ts";
import { replay } from "./units.ts";
import { type World, within } from "./world.ts";

/**
 * The answer of the rules' section 7.
 *
 * @param definition the rules' own, or one with a seeded bug
 */
export function oracle(
  records: readonly InputRecord[],
  terms: AvailabilityTerms,
  month: Month,
  at: Instant,
  definition: Definition = rules,
): Answer {
  const facts = factsAt(records, at);
  const world: World = { facts, terms, at, definition, ticks: ticksOf(facts, definition.bounds(month), at) };
  const withVoids = replay(world, notVoid(world));
  const withoutVoids = facts.voids.length === 0 ? withVoids : replay(world, facts.observations);
  const moments = world.ticks.map((_, index) => momentAt(world, withVoids, withoutVoids, index));
  return figures(world, month, moments);
}

function notVoid({ facts }: World) {
  return facts.observations.filter(
    ({ component, vantage, at }) =>
      !facts.voids.some(
        (one) => one.component === component && (one.vantage === undefined || one.vantage === vantage) && within(at, one),
      ),
  );
}
