/** The figures of a month in a few lines, for who reads a terminal. The words are those of the console. */
import type { Figures } from "../core/availability/figures.ts";
import type { Language, Words } from "../core/words/language.ts";
import { percentOrDash } from "./show.ts";
import { verdictText } from "./state-words.ts";

/** One line a figure, the verdict first. */
export function figuresPage(figures: Figures, language: Language): string {
  const lines: [Words, string][] = [
    [{ en: "Verdict", fr: "Verdict" }, verdictText(figures.verdict, figures.firm)[language]],
    [{ en: "Measured availability", fr: "Disponibilité mesurée" }, percentOrDash(figures.availability?.shown, language)],
    [
      { en: "Claimable availability", fr: "Disponibilité opposable" },
      percentOrDash(figures.claimableAvailability?.shown, language),
    ],
    [
      { en: "If disputes go to the client", fr: "Si les contestations vont au client" },
      percentOrDash(figures.ifDisputesGoToClient?.shown, language),
    ],
    [{ en: "Coverage", fr: "Couverture" }, percentOrDash(figures.coverage?.shown, language)],
    [{ en: "Counted", fr: "Compté" }, milliseconds(figures.counted, language)],
    [{ en: "Disputed", fr: "Contesté" }, milliseconds(figures.disputed, language)],
    [{ en: "Excluded", fr: "Exclu" }, milliseconds(figures.excluded, language)],
    [{ en: "Unknown", fr: "Inconnu" }, milliseconds(figures.unknown, language)],
    [{ en: "Downtime budget left", fr: "Budget d’indisponibilité restant" }, milliseconds(figures.left, language)],
    [{ en: "Outages", fr: "Indisponibilités" }, String(figures.outages.length)],
    ...penaltyLines(figures, language),
  ];
  const colon = language === "fr" ? "\u202f: " : ": ";
  return [
    `${figures.indicator} · ${figures.platform} · ${figures.month}`,
    ...lines.map(([name, value]) => name[language] + colon + value),
  ].join("\n");
}

function penaltyLines({ penalty }: Figures, language: Language): [Words, string][] {
  if (penalty === null) return [];
  return [
    [{ en: "Penalty, points", fr: "Pénalité, points" }, decimal(penalty.points.shown, language)],
    [{ en: "Last day to claim", fr: "Dernier jour pour réclamer" }, penalty.lastDayToClaim],
  ];
}

function decimal(shown: string, language: Language): string {
  return language === "fr" ? shown.replace(".", ",") : shown;
}

/** Whole milliseconds, in groups of three. */
function milliseconds(time: number, language: Language): string {
  const grouped = String(time).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202f" : ",");
  return `${grouped}\u00a0ms`;
}
