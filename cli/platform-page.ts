/** A platform as the command line shows it. */
import type { Schema } from "../api/client/client.ts";
import type { Language } from "../core/words/language.ts";
import { type Column, durationText, instantOrDash, type Pair, pairs, percentOrDash, table } from "./show.ts";
import { demonstrationWords, serviceWords, verdictText } from "./state-words.ts";

type Platform = Schema<"Platform">;
type LastSeen = Schema<"LastSeen">;

/** What is to be known of a platform now: its state, its month, what each vantage saw last. */
export function platformPage(platform: Platform, zone: string, language: Language): string {
  const seen = table(
    platform.lastSeen,
    seenColumns(zone),
    { en: "Nothing was observed yet.", fr: "Rien n’est encore observé." },
    language,
  );
  return `${pairs(pairsOf(platform, zone, language), language)}\n\n${seen}`;
}

function pairsOf(platform: Platform, zone: string, language: Language): Pair[] {
  const { figures, atBest, missedAt, outlook } = platform.month;
  const { zones } = platform.zones;
  return [
    [{ en: "Platform", fr: "Plateforme" }, `${platform.id} (${platform.title})`],
    [{ en: "Demonstration", fr: "Démonstration" }, platform.demonstration ? demonstrationWords[language] : null],
    [{ en: "Region", fr: "Région" }, platform.region],
    [{ en: "State", fr: "État" }, `${serviceWords[platform.state][language]} (${instantOrDash(platform.since, zone)})`],
    [{ en: "Affected", fr: "Touchés" }, platform.affected.length === 0 ? null : platform.affected.join(", ")],
    [{ en: "Outage", fr: "Indisponibilité" }, platform.outage],
    [{ en: "Last observation", fr: "Dernière observation" }, instantOrDash(platform.lastObservationAt, zone)],
    [{ en: "Zones", fr: "Zones" }, zones === null ? "–" : String(zones)],
    [{ en: "Month", fr: "Mois" }, `${figures.month}, ${verdictText(figures.verdict, figures.firm)[language]}`],
    [{ en: "At best", fr: "Au mieux" }, percentOrDash(atBest?.shown, language)],
    [{ en: "Counted", fr: "Compté" }, durationText(figures.counted, language)],
    [{ en: "Budget left", fr: "Budget restant" }, durationText(figures.left, language)],
    [{ en: "Coverage", fr: "Couverture" }, percentOrDash(figures.coverage?.shown, language)],
    [
      { en: "At month end, at this pace", fr: "En fin de mois, à ce rythme" },
      outlook.forecast === null
        ? null
        : `${percentOrDash(outlook.forecast.availability?.shown, language)} (${outlook.forecast.method}, ${durationText(outlook.forecast.overMs, language)})`,
    ],
    [{ en: "At risk", fr: "Menacé" }, outlook.atRisk ? riskText(outlook.warnings, language) : null],
    [{ en: "Missed at, if it stays so", fr: "Manqué à, si cela dure" }, missedAt === null ? null : instantOrDash(missedAt, zone)],
  ];
}

/** Which windows burn, and how fast; without one it is the forecast alone. */
function riskText(warnings: Platform["month"]["outlook"]["warnings"], language: Language): string {
  const said = warnings.map(({ windowMs, burn, limit }) => `×${burn} / ${durationText(windowMs, language)} (≥ ${limit})`);
  return said.length > 0 ? said.join(", ") : { en: "by the forecast", fr: "par la projection" }[language];
}

function seenColumns(zone: string): Column<LastSeen>[] {
  return [
    { title: { en: "component", fr: "composant" }, of: ({ component }) => component },
    { title: { en: "vantage", fr: "point d’observation" }, of: ({ vantage }) => vantage },
    { title: { en: "sees", fr: "voit" }, of: ({ state }, language) => seenWords[state][language] },
    { title: { en: "last", fr: "dernière" }, of: ({ at }) => instantOrDash(at, zone) },
    { title: { en: "why", fr: "pourquoi" }, of: ({ failure }, language) => failure?.words[language] ?? "" },
  ];
}

const seenWords = {
  ok: { en: "up", fr: "disponible" },
  failing: { en: "failing", fr: "en échec" },
  unknown: { en: "unknown", fr: "inconnu" },
};
