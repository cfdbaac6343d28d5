/** A clause with the places that checks between clauses point at. */
import type { Place, PositionedNode } from "../documents/positioned-node.ts";
import type { Clause } from "./agreement.ts";
import { wordOf, wordsOf } from "./values/value.ts";

/** What is known of a clause: its id alone where the rest could not be read. */
export type ClauseRead = { readonly id: string | undefined; readonly placed: PlacedClause | undefined };

export type PlacedClause = {
  readonly clause: Clause;
  readonly idAt: Place;
  readonly parameterNodes: ReadonlyMap<string, PositionedNode>;
};

/** Every word that the parameter ever has, in order. */
export function wordsEver(clause: Clause, name: string): string[] {
  const values = clause.parameters[name]?.values ?? [];
  return values.flatMap(({ value }) => (value.type === "words" ? [...wordsOf(value)] : [wordOf(value)]));
}

/** Where a parameter is written; the clause’s id where it is left out. */
export function placeOf(placed: PlacedClause, name: string): Place {
  return valueNode(placed.parameterNodes.get(name))?.at ?? placed.idAt;
}

/** The item's own place where the list stands alone, else the parameter's. */
export function itemPlace(placed: PlacedClause, name: string, index: number): Place {
  const node = valueNode(placed.parameterNodes.get(name));
  return (node?.kind === "list" ? node.items[index]?.at : undefined) ?? placeOf(placed, name);
}

function valueNode(node: PositionedNode | undefined): PositionedNode | undefined {
  if (node?.kind !== "map") return node;
  return node.entries.find(({ key }) => key === "value")?.value ?? node;
}
