/** The states, verdicts and parties that the API names, in the words of both languages. */
import type { Words } from "../core/words/language.ts";

export const partyWords = {
  client: { en: "client", fr: "client" },
  provider: { en: "provider", fr: "prestataire" },
} as const satisfies Readonly<Record<string, Words>>;

export const serviceWords = {
  up: { en: "up", fr: "disponible" },
  down: { en: "down", fr: "indisponible" },
  disputed: { en: "disputed", fr: "contesté" },
  excluded: { en: "excluded", fr: "exclu" },
  unknown: { en: "unknown", fr: "inconnu" },
} as const satisfies Readonly<Record<string, Words>>;

export const verdictWords = {
  met: { en: "kept", fr: "tenu" },
  missed: { en: "missed", fr: "manqué" },
  open: { en: "open", fr: "en cours" },
  unproven: { en: "unproven", fr: "non prouvé" },
} as const satisfies Readonly<Record<string, Words>>;

export const statementWords = {
  "under-way": { en: "under way", fr: "en cours" },
  frozen: { en: "frozen", fr: "arrêté" },
  amended: { en: "amended", fr: "rectificatif" },
} as const satisfies Readonly<Record<string, Words>>;

export const openedByWords = {
  supervision: { en: "supervision", fr: "supervision" },
  client: { en: "client", fr: "client" },
} as const satisfies Readonly<Record<string, Words>>;

export const demonstrationWords: Words = {
  en: "demonstration data: no contractual value",
  fr: "données de démonstration\u202f: aucune valeur contractuelle",
};

/** Beside a name in a list. */
export const demonstrationMark: Words = { en: "(demo)", fr: "(démo)" };

/** The verdict, and whether anything can still change it. */
export function verdictText(verdict: keyof typeof verdictWords, firm: boolean): Words {
  const { en, fr } = verdictWords[verdict];
  return firm ? { en: `${en}, firm`, fr: `${fr}, ferme` } : { en, fr };
}
