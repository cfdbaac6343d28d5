/** A fact as the ledger holds it: its entry, and its body while that is not erased. */
import type { Entry } from "../ledger/entry.ts";
import type { FactBodies, FactKind } from "./fact.ts";

export type RecordedFact<Kind extends FactKind = FactKind> = {
  readonly [K in Kind]: { readonly entry: Entry & { readonly kind: K }; readonly body: FactBodies[K] };
}[Kind];

type OfKind<Kind> = Extract<RecordedFact, { readonly entry: { readonly kind: Kind } }>;

/** Whether a fact is of one of these kinds. */
export function isOf<Kind extends FactKind>(fact: RecordedFact, ...kinds: readonly Kind[]): fact is OfKind<Kind> {
  return kinds.some((kind) => kind === fact.entry.kind);
}
