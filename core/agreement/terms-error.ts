/** Why an agreement gives no terms for a question. */
import { cited } from "../words/cited.ts";
import type { Words } from "../words/language.ts";
import { nearestWord } from "../words/nearest.ts";

export type TermsError = {
  readonly code: "no-indicator" | "unknown-indicator" | "indicator-needed" | "day-needed" | "no-day";
  readonly message: Words;
  readonly nearest?: string;
};

/** The agreement promises no availability. */
export function noIndicator(): TermsError {
  return {
    code: "no-indicator",
    message: { en: "the agreement has no indicator of availability", fr: "la convention n’a pas d’indicateur de disponibilité" },
  };
}

/** The id is none of the agreement's. */
export function unknownIndicator(id: string, known: readonly string[]): TermsError {
  const { en, fr } = cited(id);
  const nearest = nearestWord(id, known);
  const listed = known.join(", ");
  const message = {
    en: `unknown indicator ${en}; the agreement has ${listed}`,
    fr: `indicateur inconnu ${fr}\u202f; la convention a ${listed}`,
  };
  return { code: "unknown-indicator", message, ...(nearest === undefined ? {} : { nearest }) };
}

/** The agreement has several indicators and none was named. */
export function indicatorNeeded(known: readonly string[]): TermsError {
  const listed = known.join(", ");
  return {
    code: "indicator-needed",
    message: { en: `name one of the indicators ${listed}`, fr: `nommez l’un des indicateurs ${listed}` },
  };
}

/** A parameter changes with time and no day was given. */
export function dayNeeded(days: readonly string[]): TermsError {
  const listed = days.join(", ");
  const message = {
    en: `say on which day: parameters change on ${listed}`,
    fr: `dites à quel jour\u202f: des paramètres changent le ${listed}`,
  };
  return { code: "day-needed", message };
}

/** The day given is none of the calendar. */
export function noDay(on: string): TermsError {
  const { en, fr } = cited(on);
  return {
    code: "no-day",
    message: { en: `${en} is no date such as 2026-10-01`, fr: `${fr} n’est pas une date telle que 2026-10-01` },
  };
}
