/** Which statement: the month, and its version where it was amended. */
import { monthText, wholeNumber } from "./values.ts";

export const monthArgument = {
  name: "month",
  summary: { en: "The month, in the agreement's zone.", fr: "Le mois, dans le fuseau de la convention." },
  value: monthText,
  required: true,
} as const;

export const versionOption = {
  summary: {
    en: "Its version: 0 under way, 1 frozen, more when amended; the last one where it is left out.",
    fr: "Sa version\u202f: 0 en cours, 1 arrêté, plus si rectifié\u202f; la dernière par défaut.",
  },
  value: wholeNumber,
} as const;

/** The query of a request: no version is the last one. */
export function versionGiven(version: number | undefined): { version?: number } {
  return version === undefined ? {} : { version };
}
