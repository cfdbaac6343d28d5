/** The fields of a record, read one by one: each fault is told, and a stand-in goes on, so that every fault of a record is found. */
import { isJsonObject, type Json, type JsonObject } from "../json/json.ts";
import type { Instant } from "../time/instant.ts";
import { parseInstant } from "../time/parse-instant.ts";
import type { Words } from "../words/language.ts";
import {
  emptyList,
  givenTwice,
  malformedInstant,
  malformedName,
  missingField,
  outOfRange,
  type Report,
  unknownField,
  wrongType,
} from "./input-fault.ts";

/** An object inside a record: where it stands in it (empty for the record itself), and whom to tell. */
export type Fields = { readonly object: JsonObject; readonly place: string; readonly report: Report };

/** How names and ids are written. Rules, conventions. */
export const nameForm = /^[A-Za-z0-9._-]{1,64}$/;

/** Tells of the fields that the record does not have. */
export function onlyFields({ object, place, report }: Fields, known: readonly string[]): void {
  for (const key of Object.keys(object)) if (!known.includes(key)) report(unknownField(pathTo(place, key), known));
}

/** A name or an id. */
export function nameIn(fields: Fields, key: string): string {
  return required(fields, key, asName) ?? "";
}

/** A name or an id that may be absent. */
export function optionalNameIn(fields: Fields, key: string): string | undefined {
  return optional(fields, key, asName);
}

/** An instant (ms), given as an integer or in RFC 3339. */
export function instantIn(fields: Fields, key: string): Instant {
  return wantedInstantIn(fields, key) ?? 0;
}

/** An instant that must be there; undefined where it is not, or is none. */
export function wantedInstantIn(fields: Fields, key: string): Instant | undefined {
  return required(fields, key, asInstant);
}

/** An instant that may be absent. */
export function optionalInstantIn(fields: Fields, key: string): Instant | undefined {
  return optional(fields, key, asInstant);
}

/** An integer that is not less than `least`. */
export function countIn(fields: Fields, key: string, least: number): number {
  const value = required(fields, key, (given, path, report) => asInteger(given, path, report, integerWords));
  if (value === undefined) return least;
  if (value < least) fields.report(outOfRange(pathTo(fields.place, key), { en: `${least} or more`, fr: `au moins ${least}` }));
  return value;
}

/** True or false. */
export function flagIn(fields: Fields, key: string): boolean {
  return (
    required(fields, key, (given, path, report) => (typeof given === "boolean" ? given : told(report, path, flagWords))) ?? false
  );
}

/** Names of components, if given: a set, in the order of code units. Rules, conventions. */
export function optionalNamesIn(fields: Fields, key: string): readonly string[] | undefined {
  const given = optional(fields, key, asList);
  if (given === undefined) return undefined;
  const path = pathTo(fields.place, key);
  const names = given.flatMap((item, position) => asName(item, `${path}[${position}]`, fields.report) ?? []).sort();
  for (const [position, name] of names.entries()) if (names[position - 1] === name) fields.report(givenTwice(path, name));
  return names;
}

/** The objects of a list that must be there, or may be absent; what is no object is told and left out. */
export function objectsIn(fields: Fields, key: string, presence: "required" | "optional"): readonly Fields[] | undefined {
  const given = (presence === "required" ? required : optional)(fields, key, asList);
  return given?.flatMap((item, position) => {
    const place = `${pathTo(fields.place, key)}[${position}]`;
    if (isJsonObject(item)) return [{ object: item, place, report: fields.report }];
    fields.report(wrongType(place, { en: "an object", fr: "un objet" }));
    return [];
  });
}

/** Where a field stands in its record. */
export function pathTo(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}

type As<Value> = (given: Json, path: string, report: Report) => Value | undefined;

function required<Value>(fields: Fields, key: string, as: As<Value>): Value | undefined {
  if (!isGiven(fields, key)) fields.report(missingField(pathTo(fields.place, key)));
  return optional(fields, key, as);
}

function optional<Value>(fields: Fields, key: string, as: As<Value>): Value | undefined {
  return isGiven(fields, key) ? as(fields.object[key], pathTo(fields.place, key), fields.report) : undefined;
}

/** Whether the field is there at all. */
export function isGiven({ object }: Fields, key: string): boolean {
  return Object.hasOwn(object, key);
}

function asName(given: Json, path: string, report: Report): string | undefined {
  if (typeof given !== "string") return told(report, path, { en: "a name", fr: "un nom" });
  if (nameForm.test(given)) return given;
  report(malformedName(path, given));
  return undefined;
}

function asInstant(given: Json, path: string, report: Report): Instant | undefined {
  if (typeof given !== "string") return asInteger(given, path, report, instantWords);
  const parsed = parseInstant(given);
  if (parsed.ok) return parsed.value;
  for (const fault of parsed.errors) report(malformedInstant(path, given, fault));
  return undefined;
}

/** Minus zero is zero: both are one instant and one number. */
function asInteger(given: Json, path: string, report: Report, expected: Words): number | undefined {
  return typeof given === "number" && Number.isSafeInteger(given) ? given + 0 : told(report, path, expected);
}

function asList(given: Json, path: string, report: Report): readonly Json[] | undefined {
  if (!Array.isArray(given)) return told(report, path, { en: "a list", fr: "une liste" });
  if (given.length === 0) report(emptyList(path));
  return given;
}

function told(report: Report, path: string, expected: Words): undefined {
  report(wrongType(path, expected));
}

const integerWords = { en: "an integer, at most 9007199254740991", fr: "un entier, au plus 9007199254740991" };
const flagWords = { en: "true or false", fr: "true ou false" };
const instantWords = {
  en: "an instant: an integer number of milliseconds, or a text in RFC 3339",
  fr: "un instant\u202f: un nombre entier de millisecondes, ou un texte RFC 3339",
};
