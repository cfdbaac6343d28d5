/** Kinds of facts in words. */
import { isFactKind } from "../words/fact-kinds.ts";
import type { Say } from "../words/use-words.ts";

/** The kind of a fact in words; one that this console does not know yet is shown as it is named. */
export function kindWords(kind: string, t: Say): string {
  return isFactKind(kind) ? t(`shared.factKind.${kind}`) : kind;
}
