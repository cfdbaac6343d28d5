/** What every step of the oracle is given, and the few words that the rules use everywhere. */
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Definition } from "./definition.ts";
import type { Facts } from "./facts.ts";

export type World = {
  readonly facts: Facts;
  readonly terms: AvailabilityTerms;
  readonly at: Instant;
  readonly definition: Definition;
  /** Every instant at which anything can change, ascending, A the last: between two of them nothing does. */
  readonly ticks: readonly Instant[];
};

type Bounded = { readonly from?: Instant; readonly to?: Instant };

/** `[from, to)`, always where absent. */
export function within(t: Instant, { from, to }: Bounded): boolean {
  return (from === undefined || from <= t) && (to === undefined || t < to);
}

/** The names of all components, whenever they belong to the platform. */
export function everyComponent(facts: Facts): string[] {
  return facts.platform.components.map((component) => component.name);
}

/** The components that a record names: all when none is named. */
export function named(facts: Facts, record: { readonly components?: readonly string[] }): readonly string[] {
  return record.components ?? everyComponent(facts);
}

/** Those of the components that belong to the platform at t. */
export function belonging(facts: Facts, names: readonly string[], t: Instant): string[] {
  return facts.platform.components.filter((one) => names.includes(one.name) && within(t, one)).map((one) => one.name);
}
