/** Parameters that are words: a choice, a name, a country, a cause, a list of causes or of clauses. */
import type { PositionedNode } from "../../documents/positioned-node.ts";
import { type Report, unknownWord } from "../agreement-error.ts";
import { causes } from "../causes.ts";
import { readName } from "../read-name.ts";
import { readDistinct, readText, readWord } from "../read-node.ts";
import type { Value } from "./value.ts";

/** One of the options of a choice. */
export function readChoice(node: PositionedNode, options: readonly string[], report: Report): Value | undefined {
  return wordValue(readWord(node, options, report));
}

/** Some of the options of a choice, none twice, in the order written. */
export function readChoices(node: PositionedNode, options: readonly string[], report: Report): Value | undefined {
  const listed = options.join(", ");
  const expected = { en: `a list of some of: ${listed}`, fr: `une liste prise parmi\u202f: ${listed}` };
  return wordsValue(readDistinct(node, expected, (item) => readWord(item, options, report), report));
}

/** One cause of the closed list. */
export function readCause(node: PositionedNode, report: Report): Value | undefined {
  return wordValue(causeAt(node, report));
}

/** A list of causes, none twice; it may be empty. */
export function readCauses(node: PositionedNode, report: Report): Value | undefined {
  if (node.kind === "list" && node.items.length === 0) return { type: "words", words: [] };
  const expected = { en: "a list of causes", fr: "une liste de causes" };
  return wordsValue(readDistinct(node, expected, causeAt, report));
}

/** A list of ids of clauses, none twice; whether they exist is seen once all clauses are read. */
export function readClauseIds(node: PositionedNode, report: Report): Value | undefined {
  return wordsValue(
    readDistinct(node, { en: "a list of ids of clauses", fr: "une liste d’identifiants de clauses" }, readName, report),
  );
}

function causeAt(node: PositionedNode, report: Report): string | undefined {
  const scalar = readText(node, { en: "a cause", fr: "une cause" }, report);
  if (scalar === undefined || causes.has(scalar.text)) return scalar?.text;
  report(unknownWord(scalar, [...causes.keys()], "unknown-cause"));
  return undefined;
}

function wordValue(word: string | undefined): Value | undefined {
  return word === undefined ? undefined : { type: "word", word };
}

function wordsValue(words: readonly string[] | undefined): Value | undefined {
  return words && { type: "words", words };
}
