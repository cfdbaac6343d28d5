/** The lines of a statement, by the names that differences give them: their words, and their values as people read them. */
import type { Language, Words } from "../core/words/language.ts";
import { durationText, percentOrDash } from "./show.ts";
import { verdictWords } from "./state-words.ts";

const words: Readonly<Record<string, Words>> = {
  counted: { en: "counted", fr: "compté" },
  disputed: { en: "disputed", fr: "contesté" },
  excluded: { en: "excluded", fr: "exclu" },
  unknown: { en: "unknown", fr: "inconnu" },
  eligible: { en: "eligible", fr: "éligible" },
  claimable: { en: "claimable", fr: "opposable" },
  availability: { en: "measured availability", fr: "disponibilité mesurée" },
  claimableAvailability: { en: "claimable availability", fr: "disponibilité opposable" },
  verdict: { en: "verdict", fr: "verdict" },
  firm: { en: "firm", fr: "ferme" },
  penalty: { en: "penalty, points", fr: "pénalité, points" },
  outages: { en: "outages", fr: "indisponibilités" },
  at: { en: "evaluated at", fr: "évalué à" },
  entries: { en: "entries", fr: "entrées" },
  engine: { en: "engine", fr: "moteur" },
  agreement: { en: "agreement", fr: "convention" },
  zoneData: { en: "zone data", fr: "données de fuseau" },
};
const durations = new Set(["counted", "disputed", "excluded", "unknown", "eligible", "claimable"]);
const ratios = new Set(["availability", "claimableAvailability"]);

/** A line's name; a name that is no figure's is an id or a parameter, and stays as it is. */
export function lineWords(line: string, language: Language): string {
  return words[line]?.[language] ?? line;
}

/** A line's value as people read it; a dash where the statement has no such line. */
export function lineText(line: string, value: string | null, language: Language): string {
  if (value === null || value === "") return "–";
  if (durations.has(line)) return durationText(Number(value), language);
  if (ratios.has(line)) return percentOrDash(value, language);
  return line === "verdict" && isVerdict(value) ? verdictWords[value][language] : value;
}

function isVerdict(text: string): text is keyof typeof verdictWords {
  return Object.hasOwn(verdictWords, text);
}
