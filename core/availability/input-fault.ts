/** What can be wrong in a file of records: a closed set, in both languages. Rules, section 1. */
import type { InstantFault } from "../time/parse-instant.ts";
import { cited } from "../words/cited.ts";
import type { Words } from "../words/language.ts";
import { nearestWord } from "../words/nearest.ts";

export type InputFaultCode =
  | "not-utf8"
  | "not-json"
  | "too-long"
  | "too-deep"
  | "repeated-key"
  | "not-an-object"
  | "unknown-kind"
  | "unknown-field"
  | "missing-field"
  | "fields-unfit"
  | "wrong-type"
  | "malformed-name"
  | "malformed-instant"
  | "out-of-range"
  | "empty-list"
  | "given-twice"
  | "empty-interval"
  | "first-beat-dated"
  | "beats-at-once"
  | "unknown-component"
  | "unknown-vantage"
  | "unknown-cause"
  | "id-reused"
  | "of-unknown"
  | "of-unfit"
  | "of-later"
  | "no-platform"
  | "second-platform"
  | "too-many-errors";

export type InputFault = { readonly code: InputFaultCode; readonly message: Words };

/** A fault and the line, from 1, of the record that has it. */
export type InputError = InputFault & { readonly line: number };

export type Report = (fault: InputFault) => void;

/** A line that can't be read as one JSON object. */
export function unreadable(code: keyof typeof unreadableWords): InputFault {
  return { code, message: unreadableWords[code] };
}

const unreadableWords = {
  "not-utf8": { en: "this line is no UTF-8", fr: "cette ligne n’est pas de l’UTF-8" },
  "not-json": { en: "this line is no JSON", fr: "cette ligne n’est pas du JSON" },
  "too-long": { en: "this line is too long", fr: "cette ligne est trop longue" },
  "too-deep": { en: "this line nests too deeply", fr: "cette ligne comporte trop de niveaux d’imbrication" },
  "repeated-key": { en: "a field is given twice", fr: "un champ est donné deux fois" },
  "not-an-object": { en: "a record is a JSON object", fr: "un enregistrement est un objet JSON" },
} as const;

/** A kind that the rules don't have. */
export function unknownKind(kind: string, known: readonly string[]): InputFault {
  return { code: "unknown-kind", message: unlisted({ en: "unknown kind", fr: "sorte inconnue" }, kind, known) };
}

/** A field that the record's kind does not have. */
export function unknownField(field: string, known: readonly string[]): InputFault {
  return { code: "unknown-field", message: unlisted({ en: "unknown field", fr: "champ inconnu" }, field, known) };
}

/** A field that must be there. */
export function missingField(field: string): InputFault {
  return { code: "missing-field", message: { en: `${field} is missing`, fr: `${field} manque` } };
}

/** A restoration that says both what it is of and which components. */
export function ofWithComponents(): InputFault {
  const en = "a restoration names a notification or components, not both";
  const fr = "un rétablissement désigne une notification ou des composants, pas les deux";
  return { code: "fields-unfit", message: { en, fr } };
}

/** A value of another type than what was expected. */
export function wrongType(field: string, expected: Words): InputFault {
  return {
    code: "wrong-type",
    message: { en: `${field}: expected ${expected.en}`, fr: `${field}\u202f: on attend ${expected.fr}` },
  };
}

/** A name or an id with other characters than it may have, or too long. */
export function malformedName(field: string, text: string): InputFault {
  const { en, fr } = cited(text);
  const rule = {
    en: "1 to 64 letters without accents, digits, dots, hyphens or underscores",
    fr: "1 à 64 lettres sans accent, chiffres, points, tirets ou soulignés",
  };
  return {
    code: "malformed-name",
    message: { en: `${field}: ${en} is not ${rule.en}`, fr: `${field}\u202f: ${fr} n’est pas formé de ${rule.fr}` },
  };
}

/** A text that is no instant. */
export function malformedInstant(field: string, text: string, fault: InstantFault): InputFault {
  const { en, fr } = cited(text);
  const why = instantWords[fault];
  return { code: "malformed-instant", message: { en: `${field}: ${en} ${why.en}`, fr: `${field}\u202f: ${fr} ${why.fr}` } };
}

const instantWords: Readonly<Record<InstantFault, Words>> = {
  form: { en: "is no RFC 3339 instant with an offset or Z", fr: "n’est pas un instant RFC 3339 avec décalage ou Z" },
  "no-such-date": { en: "is a date that does not exist", fr: "est une date qui n’existe pas" },
  "no-such-time": { en: "is a time of day that does not exist", fr: "est une heure qui n’existe pas" },
  "leap-second": { en: "is a leap second", fr: "est une seconde intercalaire" },
  decimals: { en: "has more than three decimals", fr: "a plus de trois décimales" },
};

/** A number outside what the rules allow. */
export function outOfRange(field: string, expected: Words): InputFault {
  return {
    code: "out-of-range",
    message: { en: `${field}: must be ${expected.en}`, fr: `${field}\u202f: doit être ${expected.fr}` },
  };
}

/** A list that names nothing. */
export function emptyList(field: string): InputFault {
  return { code: "empty-list", message: { en: `${field}: the list is empty`, fr: `${field}\u202f: la liste est vide` } };
}

/** A name that a list has twice. */
export function givenTwice(field: string, name: string): InputFault {
  const { en, fr } = cited(name);
  return {
    code: "given-twice",
    message: { en: `${field}: ${en} is given twice`, fr: `${field}\u202f: ${fr} est donné deux fois` },
  };
}

/** An interval that is empty or reversed. */
export function emptyInterval(field: string): InputFault {
  const prefix = field === "" ? "" : `${field}: `;
  const message = { en: `${prefix}from must be before to`, fr: `${prefix.replace(": ", "\u202f: ")}from doit précéder to` };
  return { code: "empty-interval", message };
}

/** A first beat that does not hold from the beginning. */
export function firstBeatDated(field: string): InputFault {
  const message = { en: `${field}: the first beat has no from`, fr: `${field}\u202f: le premier rythme n’a pas de from` };
  return { code: "first-beat-dated", message };
}

/** Two beats that begin together. */
export function beatsAtOnce(field: string): InputFault {
  const message = { en: `${field}: two beats have the same from`, fr: `${field}\u202f: deux rythmes ont le même from` };
  return { code: "beats-at-once", message };
}

const nameNouns = {
  "unknown-component": { en: "unknown component", fr: "composant inconnu" },
  "unknown-vantage": { en: "unknown vantage", fr: "point d’observation inconnu" },
  "unknown-cause": { en: "unknown cause", fr: "cause inconnue" },
} as const;

/** A name that neither the platform nor the agreement has. */
export function unknownName(code: keyof typeof nameNouns, name: string, known: readonly string[]): InputFault {
  return { code, message: unlisted(nameNouns[code], name, known) };
}

/** An id that another record has. */
export function idReused(id: string, line: number): InputFault {
  const { en, fr } = cited(id);
  const message = {
    en: `the id ${en} is that of another record, on line ${line}`,
    fr: `l’id ${fr} est celui d’un autre enregistrement, ligne ${line}`,
  };
  return { code: "id-reused", message };
}

/** An `of` that names nothing that is there. */
export function ofUnknown(id: string): InputFault {
  const { en, fr } = cited(id);
  return {
    code: "of-unknown",
    message: { en: `of: no record has the id ${en}`, fr: `of\u202f: aucun enregistrement n’a l’id ${fr}` },
  };
}

/** An `of` that names a record of a kind that can't be restored, contested or withdrawn by this one. */
export function ofUnfit(kind: string, id: string, named: string): InputFault {
  const { en, fr } = cited(id);
  const message = {
    en: `of: ${en} is of kind ${named}, which a ${kind} can't be of`,
    fr: `of\u202f: ${fr} est de la sorte ${named}, qu’un enregistrement ${kind} ne peut viser`,
  };
  return { code: "of-unfit", message };
}

/** An `of` that names a later record. */
export function ofLater(id: string): InputFault {
  const { en, fr } = cited(id);
  return {
    code: "of-later",
    message: { en: `of: ${en} is later than this record`, fr: `of\u202f: ${fr} est postérieur à cet enregistrement` },
  };
}

/** A file that describes no platform. */
export function noPlatform(): InputFault {
  return {
    code: "no-platform",
    message: { en: "there is no record of kind platform", fr: "il n’y a pas d’enregistrement de sorte platform" },
  };
}

/** A second, different platform. */
export function secondPlatform(line: number): InputFault {
  const message = { en: `there is another platform, on line ${line}`, fr: `il y a une autre plateforme, ligne ${line}` };
  return { code: "second-platform", message };
}

/** The errors that are not listed one by one. */
export function tooManyErrors(more: number): InputFault {
  return { code: "too-many-errors", message: { en: `and ${more} more errors`, fr: `et ${more} autres erreurs` } };
}

function unlisted(noun: Words, word: string, known: readonly string[]): Words {
  const { en, fr } = cited(word);
  const nearest = nearestWord(word, known);
  if (nearest === undefined) return { en: `${noun.en} ${en}`, fr: `${noun.fr} ${fr}` };
  return { en: `${noun.en} ${en}; is it ${nearest}?`, fr: `${noun.fr} ${fr}\u202f; est-ce ${nearest}\u202f?` };
}
