/** Clauses that name other clauses. */
import type { Place } from "../documents/positioned-node.ts";
import { cited } from "../words/cited.ts";
import { nearestWord } from "../words/nearest.ts";
import type { AgreementError, Report } from "./agreement-error.ts";
import { kinds } from "./kinds.ts";
import { itemPlace, type PlacedClause, placeOf, wordsEver } from "./placed-clause.ts";

/** A list of clauses names clauses that exist, exactly one of each kind that its definition wants. */
export function checkReferences(
  placed: PlacedClause,
  clauses: readonly PlacedClause[],
  ids: readonly string[],
  report: Report,
): void {
  const { clause } = placed;
  for (const [name, definition] of Object.entries(kinds.get(clause.kind)?.parameters ?? {})) {
    if (definition.type !== "clauses") continue;
    const named = wordsEver(clause, name);
    const found = named.map((id) => clauses.find((other) => other.clause.id === id)?.clause);
    for (const [index, id] of named.entries())
      if (!ids.includes(id)) report(unknownClause(id, itemPlace(placed, name, index), ids));
    const wanted = definition.kinds.filter((kind) => found.filter((other) => other?.kind === kind).length !== 1);
    const foreign = found.some((other) => other && !definition.kinds.includes(other.kind));
    if (clause.parameters[name] && (wanted.length > 0 || foreign) && !found.includes(undefined))
      report(unfit(placeOf(placed, name), definition.kinds));
  }
}

function unknownClause(id: string, at: Place, ids: readonly string[]): AgreementError {
  const nearest = nearestWord(id, ids);
  const { en, fr } = cited(id);
  return {
    code: "unknown-clause",
    at,
    message: { en: `unknown clause ${en}`, fr: `clause inconnue ${fr}` },
    expected: { en: `one of: ${ids.join(", ")}`, fr: `l’un de\u202f: ${ids.join(", ")}` },
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function unfit(at: Place, wanted: readonly string[]): AgreementError {
  const listed = wanted.join(", ");
  return {
    code: "clauses-unfit",
    at,
    message: { en: "the clauses named are not of the kinds wanted", fr: "les clauses nommées ne sont pas des sortes voulues" },
    expected: { en: `exactly one clause of each kind: ${listed}`, fr: `une clause exactement de chaque sorte\u202f: ${listed}` },
  };
}
