/** The value of a parameter, exact; and the one text or list that says it in a document. */
import type { Decimal } from "../../availability/terms.ts";
import type { Json } from "../../json/json.ts";
import type { Milliseconds } from "../../time/instant.ts";
import { decimalText } from "../decimal.ts";

export type Value =
  | { readonly type: "percent" | "points"; readonly decimal: Decimal }
  | { readonly type: "count" | "days" | "months"; readonly count: number }
  | { readonly type: "counts"; readonly counts: readonly number[] }
  | { readonly type: "duration"; readonly ms: Milliseconds }
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "words"; readonly words: readonly string[] };

/** Milliseconds in each unit of time that an agreement may write, the longest first. Days are no unit of time: they differ in length. */
export const timeUnits = [
  { unit: "h", ms: 3_600_000 },
  { unit: "min", ms: 60_000 },
  { unit: "s", ms: 1_000 },
  { unit: "ms", ms: 1 },
] as const;

/** A length of time as a whole number of the longest unit that says it. */
export function inTimeUnits(ms: Milliseconds): { readonly count: number; readonly unit: string } {
  const whole = timeUnits.find((unit) => ms >= unit.ms && ms % unit.ms === 0);
  return whole ? { count: ms / whole.ms, unit: whole.unit } : { count: ms, unit: "ms" };
}

/** The value as a document writes it: numbers with their unit as text, because canonical JSON has integers only. */
export function valueDocument(value: Value): Json {
  switch (value.type) {
    case "percent":
      return `${decimalText(value.decimal)} %`;
    case "points":
      return `${decimalText(value.decimal)} points`;
    case "days":
    case "months":
      return `${value.count} ${value.type}`;
    case "duration": {
      const { count, unit } = inTimeUnits(value.ms);
      return `${count} ${unit}`;
    }
    case "count":
      return value.count;
    case "counts":
      return value.counts;
    case "word":
      return value.word;
    case "words":
      return value.words;
  }
}

/** The decimal of a percentage or of points. Throws a TypeError for any other value: the kind declares the type. */
export function decimalOf(value: Value): Decimal {
  if (value.type === "percent" || value.type === "points") return value.decimal;
  throw new TypeError(`no decimal but ${value.type}`);
}

/** The whole number of a count, of days or of months. Throws a TypeError for any other value. */
export function countOf(value: Value): number {
  if (value.type === "count" || value.type === "days" || value.type === "months") return value.count;
  throw new TypeError(`no count but ${value.type}`);
}

/** The milliseconds of a duration. Throws a TypeError for any other value. */
export function millisecondsOf(value: Value): Milliseconds {
  if (value.type === "duration") return value.ms;
  throw new TypeError(`no duration but ${value.type}`);
}

/** The word of a choice, a name, a cause or a country. Throws a TypeError for any other value. */
export function wordOf(value: Value): string {
  if (value.type === "word") return value.word;
  throw new TypeError(`no word but ${value.type}`);
}

/** The words of a list of causes or clauses. Throws a TypeError for any other value. */
export function wordsOf(value: Value): readonly string[] {
  if (value.type === "words") return value.words;
  throw new TypeError(`no words but ${value.type}`);
}
