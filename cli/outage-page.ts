/** An outage as the command line shows it. */
import type { Schema } from "../api/client/client.ts";
import type { Language } from "../core/words/language.ts";
import { type Column, durationText, instantOrDash, type Pair, pairs, percentOrDash, printable, table } from "./show.ts";
import { demonstrationWords, openedByWords, partyWords, verdictWords } from "./state-words.ts";
import { stepWords } from "./step-words.ts";

type Outage = Schema<"Outage">;

/** How long it counts, why this start and this end, what it does to the month. */
export function outagePage(outage: Outage, zone: string, language: Language): string {
  return [
    pairs(pairsOf(outage, zone, language), language),
    printable(outage.summary[language]),
    table(outage.steps, stepColumns(zone), { en: "No step.", fr: "Aucune étape." }, language),
    table(outage.effects, effectColumns, { en: "No effect on a month.", fr: "Sans effet sur un mois." }, language),
  ].join("\n\n");
}

function pairsOf(outage: Outage, zone: string, language: Language): Pair[] {
  const excluded = outage.excluded === 0 ? null : durationText(outage.excluded, language);
  const disputed = outage.disputed === 0 ? null : durationText(outage.disputed, language);
  return [
    [{ en: "Outage", fr: "Indisponibilité" }, outage.id],
    [{ en: "Platform", fr: "Plateforme" }, `${outage.platform} (${outage.platformTitle})`],
    [{ en: "Demonstration", fr: "Démonstration" }, outage.demonstration ? demonstrationWords[language] : null],
    [{ en: "Components", fr: "Composants" }, outage.components.join(", ")],
    [{ en: "Found by", fr: "Vu par" }, openedByWords[outage.openedBy][language]],
    [{ en: "Start retained", fr: "Début retenu" }, instantOrDash(outage.from, zone)],
    [{ en: "End retained", fr: "Fin retenue" }, instantOrDash(outage.to, zone)],
    [{ en: "Excluded", fr: "Exclu" }, excluded],
    [{ en: "Disputed", fr: "Contesté" }, disputed],
    [{ en: "Counted", fr: "Compté" }, durationText(outage.counted, language)],
    [{ en: "Claimable", fr: "Opposable" }, durationText(outage.claimable, language)],
  ];
}

function stepColumns(zone: string): Column<Schema<"OutageStep">>[] {
  return [
    { title: { en: "instant", fr: "instant" }, of: ({ at }) => instantOrDash(at, zone) },
    { title: { en: "what", fr: "quoi" }, of: ({ kind }, language) => stepWords[kind][language] },
    {
      title: { en: "sets", fr: "fixe" },
      of: ({ decides }, language) => (decides === null ? "" : decidesWords[decides][language]),
    },
    {
      title: { en: "effect", fr: "effet" },
      of: ({ effectMs }, language) => (effectMs === null ? "" : `${effectMs > 0 ? "+" : ""}${durationText(effectMs, language)}`),
    },
    {
      title: { en: "by", fr: "par" },
      of: ({ party, vantages }, language) => (party === null ? vantages.join(", ") : partyWords[party][language]),
    },
    { title: { en: "record", fr: "enregistrement" }, of: ({ record }) => record ?? "" },
    { title: { en: "article", fr: "article" }, of: ({ article }) => article },
    { title: { en: "facts", fr: "faits" }, of: ({ facts }) => facts.map(({ seq }) => seq).join(" ") },
    { title: { en: "why", fr: "pourquoi" }, of: ({ reason, failure }, language) => reason ?? failure?.words[language] ?? "" },
  ];
}

const decidesWords = { start: { en: "start", fr: "début" }, end: { en: "end", fr: "fin" } };

const effectColumns: Column<Schema<"EffectOnMonth">>[] = [
  { title: { en: "month", fr: "mois" }, of: ({ month }) => month },
  { title: { en: "allowed", fr: "permis" }, of: ({ allowed }, language) => durationText(allowed, language) },
  { title: { en: "counted here", fr: "compté ici" }, of: ({ counted }, language) => durationText(counted, language) },
  {
    title: { en: "claimable", fr: "opposable" },
    of: ({ claimableAvailability }, language) => percentOrDash(claimableAvailability?.shown, language),
  },
  { title: { en: "verdict", fr: "verdict" }, of: ({ verdict }, language) => verdictWords[verdict][language] },
];
