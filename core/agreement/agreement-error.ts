/** What can be wrong in an agreement: a closed set, each with its place, what was expected, and the nearest valid word. */
import type { Place, PositionedNode, ScalarNode } from "../documents/positioned-node.ts";
import { type ScalarType, scalarType } from "../documents/scalar.ts";
import { cited } from "../words/cited.ts";
import type { Language, Words } from "../words/language.ts";
import { nearestWord } from "../words/nearest.ts";

export type AgreementErrorCode =
  | "wrong-type"
  | "unknown-key"
  | "missing-key"
  | "missing-language"
  | "unknown-word"
  | "unknown-kind"
  | "unknown-cause"
  | "unknown-zone"
  | "unknown-clause"
  | "unknown-date"
  | "quotes-needed"
  | "malformed"
  | "too-long"
  | "too-precise"
  | "out-of-range"
  | "given-twice"
  | "duplicate-clause"
  | "duplicate-indicator"
  | "overlapping-dates"
  | "clauses-unfit"
  | "unfounded-cause"
  | "roles-unfit"
  | "revision-missing";

export type AgreementError = {
  readonly code: AgreementErrorCode;
  readonly at: Place;
  readonly message: Words;
  readonly expected: Words;
  readonly nearest?: string;
};

export type Report = (error: AgreementError) => void;

/** Something of another sort than what was expected. */
export function wrongType(node: PositionedNode, expected: Words): AgreementError {
  const found = foundAt(node);
  return { code: "wrong-type", at: node.at, expected, message: { en: `found ${found.en}`, fr: `trouvé\u202f: ${found.fr}` } };
}

/** A key that means nothing here. */
export function unknownKey(key: string, at: Place, known: readonly string[]): AgreementError {
  const { en, fr } = cited(key);
  return unlisted("unknown-key", at, { en: `unknown key ${en}`, fr: `clé inconnue ${fr}` }, key, known);
}

/** A key that must be there and is not; the place is that of the map. */
export function missingKey(
  key: string,
  at: Place,
  meaning: Words = { en: `the key ${key}`, fr: `la clé ${key}` },
): AgreementError {
  const { en, fr } = cited(key);
  return { code: "missing-key", at, message: { en: `${en} is missing`, fr: `${fr} manque` }, expected: meaning };
}

/** A text that one of the languages lacks. */
export function missingLanguage(language: Language, at: Place): AgreementError {
  const { en, fr } = languageNames[language];
  const message = { en: `the text in ${en} is missing`, fr: `le texte en ${fr} manque` };
  return { code: "missing-language", at, message, expected: { en: `${language}: a text`, fr: `${language}\u202f: un texte` } };
}

const languageNames: Readonly<Record<Language, Words>> = {
  fr: { en: "French", fr: "français" },
  en: { en: "English", fr: "anglais" },
};

/** A word outside a closed list, with the nearest of the list. */
export function unknownWord(
  node: ScalarNode,
  known: readonly string[],
  code: "unknown-word" | "unknown-kind" | "unknown-cause" | "unknown-clause" = "unknown-word",
): AgreementError {
  const { en, fr } = cited(node.text);
  const noun = nouns[code];
  return unlisted(code, node.at, { en: `unknown ${noun.en} ${en}`, fr: `${noun.fr} ${fr}` }, node.text, known);
}

const nouns = {
  "unknown-word": { en: "word", fr: "mot inconnu" },
  "unknown-kind": { en: "kind", fr: "sorte inconnue" },
  "unknown-cause": { en: "cause", fr: "cause inconnue" },
  "unknown-clause": { en: "clause", fr: "clause inconnue" },
};

function unlisted(code: AgreementErrorCode, at: Place, message: Words, word: string, known: readonly string[]): AgreementError {
  const nearest = nearestWord(word, known);
  const listed = known.join(", ");
  const expected =
    known.length === 0 ? { en: "nothing", fr: "rien" } : { en: `one of: ${listed}`, fr: `l’un de\u202f: ${listed}` };
  return { code, at, message, expected, ...(nearest === undefined ? {} : { nearest }) };
}

/** Any other fault of what a scalar says: the message names the scalar's text. */
export function faultyScalar(code: AgreementErrorCode, node: ScalarNode, fault: Words, expected: Words): AgreementError {
  const { en, fr } = cited(node.text);
  return { code, at: node.at, expected, message: { en: `${en} ${fault.en}`, fr: `${fr} ${fault.fr}` } };
}

function foundAt(node: PositionedNode): Words {
  if (node.kind === "list") return { en: "a list", fr: "une liste" };
  if (node.kind === "map") return { en: "keys and values", fr: "des clés et des valeurs" };
  const type = scalarType(node);
  if (type === "empty") return { en: "nothing", fr: "rien" };
  const { en, fr } = cited(node.text);
  return { en: `${typeNames[type].en} ${en}`, fr: `${typeNames[type].fr} ${fr}` };
}

const typeNames: Readonly<Record<Exclude<ScalarType, "empty">, Words>> = {
  text: { en: "the text", fr: "le texte" },
  number: { en: "the number", fr: "le nombre" },
  boolean: { en: "the truth value", fr: "la valeur logique" },
};
