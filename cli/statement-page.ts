/** A month's statement as a page of a terminal. */
import type { MethodResponse } from "openapi-fetch";
import type { ApiClient, Schema } from "../api/client/client.ts";
import type { Language } from "../core/words/language.ts";
import { type Column, durationText, instantOrDash, type Pair, pairs, percentOrDash, table } from "./show.ts";
import { demonstrationWords, statementWords, verdictText, verdictWords } from "./state-words.ts";

type Statement = MethodResponse<ApiClient, "get", "/statements/{platform}/{month}">;

/** Header and figures, intervals, eligibility, other readings, each in the language and the zone of the reader. */
export function statementPage(statement: Statement, zone: string, language: Language): string {
  return [
    pairs([...headOf(statement, zone, language), ...figuresOf(statement, language), ...proofOf(statement)], language),
    table(statement.intervals, intervalColumns(zone), { en: "No interval.", fr: "Aucun intervalle." }, language),
    table(statement.zones, zoneColumns(zone), { en: "No zones.", fr: "Aucune zone." }, language),
    table(statement.readings, readingColumns, { en: "No other reading.", fr: "Aucune autre lecture." }, language),
  ].join("\n\n");
}

function headOf(statement: Statement, zone: string, language: Language): Pair[] {
  const { state, version, frozenAt, freezesAt, agreement } = statement;
  const instant = frozenAt === null ? `→ ${instantOrDash(freezesAt, zone)}` : instantOrDash(frozenAt, zone);
  return [
    [{ en: "Statement", fr: "Relevé" }, `${statement.platform} (${statement.platformTitle}), ${statement.month}`],
    [{ en: "Demonstration", fr: "Démonstration" }, statement.demonstration ? demonstrationWords[language] : null],
    [{ en: "State", fr: "État" }, `${statementWords[state][language]}, v${version}, ${instant}`],
    [{ en: "Agreement", fr: "Convention" }, `${agreement.title[language]} ${agreement.version}, article ${agreement.article}`],
  ];
}

function figuresOf(statement: Statement, language: Language): Pair[] {
  const { figures } = statement;
  const duration = (ms: number) => durationText(ms, language);
  const percent = (ratio: { shown: string } | null) => percentOrDash(ratio?.shown, language);
  return [
    [{ en: "Verdict", fr: "Verdict" }, verdictText(statement.verdict, statement.firm)[language]],
    [{ en: "Measured", fr: "Mesuré" }, percent(statement.availability)],
    [{ en: "Claimable", fr: "Opposable" }, percent(statement.claimableAvailability)],
    [{ en: "At best", fr: "Au mieux" }, statement.atBest === null ? null : percent(statement.atBest)],
    [{ en: "Counted", fr: "Compté" }, duration(figures.counted)],
    [{ en: "Allowed", fr: "Permis" }, duration(figures.allowed)],
    [{ en: "Left", fr: "Restant" }, duration(figures.left)],
    [{ en: "Excluded", fr: "Exclu" }, duration(figures.excluded)],
    [{ en: "Disputed", fr: "Contesté" }, duration(figures.disputed)],
    [{ en: "Unknown", fr: "Inconnu" }, duration(figures.unknown)],
    [{ en: "Coverage", fr: "Couverture" }, percent(figures.coverage)],
    [{ en: "Penalty, points", fr: "Pénalité, points" }, statement.penalty],
    [{ en: "Last day to claim", fr: "Dernier jour pour réclamer" }, statement.lastDayToClaim],
  ];
}

function proofOf({ zone, zoneData, engine, entries, digest, checkpoint }: Statement): Pair[] {
  return [
    [{ en: "Zone", fr: "Fuseau" }, `${zone} (${zoneData})`],
    [{ en: "Computed from", fr: "Calculé depuis" }, `${entries} (${engine})`],
    [{ en: "Digest", fr: "Empreinte" }, digest === "" ? null : digest],
    [{ en: "Checkpoint", fr: "Point de contrôle" }, `${checkpoint.size}, ${checkpoint.root}`],
  ];
}

function intervalColumns(zone: string): Column<Statement["intervals"][number]>[] {
  return [
    { title: { en: "from", fr: "de" }, of: ({ from }) => instantOrDash(from, zone) },
    { title: { en: "to", fr: "à" }, of: ({ to }) => instantOrDash(to, zone) },
    { title: { en: "what", fr: "quoi" }, of: ({ kind }, language) => intervalWords[kind][language] },
    { title: { en: "outage", fr: "indisponibilité" }, of: ({ outage }) => outage ?? "" },
    { title: { en: "cause", fr: "cause" }, of: ({ cause }) => cause ?? "" },
    { title: { en: "components", fr: "composants" }, of: ({ components }) => components.join(", ") },
    { title: { en: "fact", fr: "fait" }, of: ({ fact }) => (fact === null ? "" : String(fact.seq)) },
  ];
}

function zoneColumns(zone: string): Column<Statement["zones"][number]>[] {
  const yes = { en: "yes", fr: "oui" };
  const no = { en: "no", fr: "non" };
  return [
    { title: { en: "from", fr: "de" }, of: ({ from }) => instantOrDash(from, zone) },
    { title: { en: "to", fr: "à" }, of: ({ to }) => instantOrDash(to, zone) },
    { title: { en: "zones", fr: "zones" }, of: ({ zones }) => (zones === null ? "?" : String(zones)) },
    { title: { en: "eligible", fr: "éligible" }, of: ({ eligible }, language) => (eligible ? yes : no)[language] },
    { title: { en: "record", fr: "enregistrement" }, of: ({ record }) => record ?? "" },
    { title: { en: "since", fr: "depuis" }, of: ({ since }) => (since === null ? "" : instantOrDash(since, zone)) },
    { title: { en: "recorded", fr: "inscrit" }, of: ({ fact }) => (fact === null ? "" : instantOrDash(fact.at, zone)) },
    { title: { en: "evidence", fr: "justificatif" }, of: ({ evidence }) => evidence ?? "" },
  ];
}

const intervalWords = {
  down: { en: "down", fr: "indisponible" },
  excluded: { en: "excluded", fr: "exclu" },
  disputed: { en: "disputed", fr: "contesté" },
  unknown: { en: "unknown", fr: "inconnu" },
  ineligible: { en: "ineligible", fr: "inéligible" },
};

const readingColumns: Column<Schema<"Reading">>[] = [
  { title: { en: "read otherwise", fr: "lu autrement" }, of: ({ reading }, language) => readingWords[reading][language] },
  { title: { en: "record", fr: "enregistrement" }, of: ({ record }) => record ?? "" },
  { title: { en: "counted", fr: "compté" }, of: ({ counted }, language) => durationText(counted, language) },
  { title: { en: "measured", fr: "mesuré" }, of: ({ availability }, language) => percentOrDash(availability?.shown, language) },
  { title: { en: "verdict", fr: "verdict" }, of: ({ verdict }, language) => verdictWords[verdict][language] },
  { title: { en: "penalty", fr: "pénalité" }, of: ({ penalty }) => penalty ?? "" },
];

const readingWords = {
  "as-retained": { en: "as retained", fr: "tel que retenu" },
  "without-notification": { en: "without that report", fr: "sans cette notification" },
  "without-exclusions": { en: "without exclusions", fr: "sans les exclusions" },
  "disputes-to-client": { en: "disputes go to the client", fr: "contestations au client" },
  "unknown-as-down": { en: "unknown counts as down", fr: "l’inconnu compte comme indisponible" },
};
