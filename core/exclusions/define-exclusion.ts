/** What a cause of exclusion is: one file a cause. The folder is the closed list of the causes that may be declared. */
import type { Words } from "../words/language.ts";

export type ExclusionDefinition = {
  readonly cause: string;
  readonly title: Words;
  readonly advice: Words;
  /** Where the contract speaks of it. */
  readonly article: Words;
  /** What whoever declares it must be able to show. */
  readonly proof: Words;
};

/** Declares a cause; its name stays known to the compiler. */
export function defineExclusion<const Definition extends ExclusionDefinition>(definition: Definition): Definition {
  return definition;
}
