/** What exclusions subtract. Rules, section 5. */
import type { ExclusionRecord } from "../../core/watching/record.ts";
import type { Unit } from "./units.ts";
import { belonging, named, type World, within } from "./world.ts";

/** At an instant: the exclusions that strike, and those that would if they were not contested too. */
export type Striking = { readonly t: number; readonly now: readonly ExclusionRecord[]; readonly all: readonly ExclusionRecord[] };

export function strikingAt({ facts, terms }: World, t: number): Striking {
  const subtracted = terms.causes.filter((cause) => cause.subtracted).map((cause) => cause.cause);
  const all = facts.exclusions.filter((exclusion) => subtracted.includes(exclusion.cause) && within(t, exclusion));
  const contested = (exclusion: ExclusionRecord) => facts.contests.some((contest) => contest.of === exclusion.id);
  return { t, all, now: all.filter((exclusion) => !contested(exclusion)) };
}

/** A component's unit: its component is covered. A claim's: some of its components belong then, and each of those is covered. */
export function isStruck({ facts }: World, unit: Unit, t: number, exclusions: readonly ExclusionRecord[]): boolean {
  const covered = (name: string) => exclusions.some((exclusion) => named(facts, exclusion).includes(name));
  const present = belonging(facts, unit.components, t);
  return present.length > 0 && present.every(covered);
}

/** The first cause, in the agreement's order, among the exclusions that cover a component of these units. */
export function causeOf(
  { facts, terms }: World,
  units: readonly Unit[],
  exclusions: readonly ExclusionRecord[],
): string | undefined {
  const names = units.flatMap((unit) => unit.components);
  const striking = exclusions.filter((exclusion) => named(facts, exclusion).some((name) => names.includes(name)));
  return terms.causes.find(({ cause }) => striking.some((exclusion) => exclusion.cause === cause))?.cause;
}
