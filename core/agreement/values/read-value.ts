/** One value of a parameter, as its definition says. */
import type { PositionedNode } from "../../documents/positioned-node.ts";
import type { Report } from "../agreement-error.ts";
import type { ParameterDefinition } from "../kinds/define-kind.ts";
import { readCountry, readName } from "../read-name.ts";
import { readCounts } from "./read-counts.ts";
import { readCalendar, readCount, readDecimalValue, readDuration } from "./read-quantity.ts";
import { readCause, readCauses, readChoice, readChoices, readClauseIds } from "./read-words.ts";
import type { Value } from "./value.ts";

/** The value at a node; undefined where something was wrong with it and was reported. */
export function readValue(node: PositionedNode, definition: ParameterDefinition, report: Report): Value | undefined {
  switch (definition.type) {
    case "percent":
    case "points":
      return readDecimalValue(node, definition, report);
    case "count":
      return readCount(node, definition, report);
    case "counts":
      return readCounts(node, definition, report);
    case "days":
    case "months":
      return readCalendar(node, definition, report);
    case "duration":
      return readDuration(node, definition, report);
    case "choice":
      return readChoice(node, Object.keys(definition.options), report);
    case "choices":
      return readChoices(node, Object.keys(definition.options), report);
    case "cause":
      return readCause(node, report);
    case "causes":
      return readCauses(node, report);
    case "clauses":
      return readClauseIds(node, report);
    case "name":
      return word(readName(node, report));
    case "country":
      return word(readCountry(node, report));
  }
}

function word(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : { type: "word", word: text };
}
