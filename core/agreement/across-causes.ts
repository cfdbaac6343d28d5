/** Causes of an indicator: subtracted on some ground, and never both subtracted and recorded on one day. */
import type { Place } from "../documents/positioned-node.ts";
import { cited } from "../words/cited.ts";
import type { Parameter } from "./agreement.ts";
import type { AgreementError, Report } from "./agreement-error.ts";
import { daysOfChange, valueOn } from "./holding.ts";
import { itemPlace, type PlacedClause, placeOf, wordsEver } from "./placed-clause.ts";
import { wordsOf } from "./values/value.ts";

/** A subtraction that no clause of exclusion grounds must say that it is ours. Agreement, article 8.1.2. */
export function checkCauses(placed: PlacedClause, clauses: readonly PlacedClause[], report: Report): void {
  const { subtractedCauses, recordedCauses } = placed.clause.parameters;
  const grounds = clauses.filter(({ clause }) => clause.kind === "exclusion").flatMap(({ clause }) => wordsEver(clause, "cause"));
  if (subtractedCauses?.ours === undefined)
    for (const [index, cause] of wordsEver(placed.clause, "subtractedCauses").entries())
      if (!grounds.includes(cause)) report(unfounded(cause, itemPlace(placed, "subtractedCauses", index)));
  for (const cause of bothWays(subtractedCauses, recordedCauses)) report(subtractedToo(cause, placeOf(placed, "recordedCauses")));
}

function bothWays(subtracted: Parameter | undefined, recorded: Parameter | undefined): Set<string> {
  const days = [undefined, ...daysOfChange([subtracted, recorded])];
  return new Set(days.flatMap((day) => wordsHeld(subtracted, day).filter((cause) => wordsHeld(recorded, day).includes(cause))));
}

function wordsHeld(parameter: Parameter | undefined, day: string | undefined): readonly string[] {
  const value = parameter && valueOn(parameter, day);
  return value === undefined ? [] : wordsOf(value);
}

function unfounded(cause: string, at: Place): AgreementError {
  const { en, fr } = cited(cause);
  return {
    code: "unfounded-cause",
    at,
    message: { en: `no clause excludes the cause ${en}`, fr: `aucune clause n’exclut la cause ${fr}` },
    expected: { en: "a clause of kind exclusion, or the reason ours", fr: "une clause de sorte exclusion, ou la raison ours" },
  };
}

function subtractedToo(cause: string, at: Place): AgreementError {
  const { en, fr } = cited(cause);
  return {
    code: "given-twice",
    at,
    message: { en: `the cause ${en} is subtracted already`, fr: `la cause ${fr} est déjà déduite` },
    expected: { en: "a cause in one of the two lists", fr: "une cause dans une seule des deux listes" },
  };
}
