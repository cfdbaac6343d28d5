/** The figures of a month in a few lines, for who reads a terminal. The words are those of the console. */
import type { Figures } from "../core/availability/figures.ts";
import type { Ratio } from "../core/availability/ratio.ts";
import type { Language, Words } from "../core/words/language.ts";

const verdicts: Readonly<Record<Figures["verdict"], Words>> = {
  met: { en: "kept", fr: "tenu" },
  missed: { en: "missed", fr: "manqué" },
  open: { en: "open", fr: "en cours" },
  unproven: { en: "unproven", fr: "non prouvé" },
};

/** One line a figure, the verdict first. */
export function figuresPage(figures: Figures, language: Language): string {
  const lines: [Words, string][] = [
    [{ en: "Verdict", fr: "Verdict" }, verdictOf(figures, language)],
    [{ en: "Measured availability", fr: "Disponibilité mesurée" }, percent(figures.availability, language)],
    [{ en: "Claimable availability", fr: "Disponibilité opposable" }, percent(figures.claimableAvailability, language)],
    [
      { en: "If disputes go to the client", fr: "Si les contestations vont au client" },
      percent(figures.ifDisputesGoToClient, language),
    ],
    [{ en: "Coverage", fr: "Couverture" }, percent(figures.coverage, language)],
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

function verdictOf({ verdict, firm }: Figures, language: Language): string {
  return firm ? `${verdicts[verdict][language]}, ${language === "fr" ? "ferme" : "firm"}` : verdicts[verdict][language];
}

function percent(ratio: Ratio | null, language: Language): string {
  if (ratio === null) return "–";
  return `${decimal(ratio.shown, language)}${language === "fr" ? "\u202f" : ""}%`;
}

function decimal(shown: string, language: Language): string {
  return language === "fr" ? shown.replace(".", ",") : shown;
}

/** Whole milliseconds, in groups of three. */
function milliseconds(time: number, language: Language): string {
  const grouped = String(time).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202f" : ",");
  return `${grouped}\u00a0ms`;
}
