/** A first file for an agreement: commented in the reader's language, and good as it stands. */
import type { ParameterDefinition } from "../core/agreement/kinds/define-kind.ts";
import { kinds } from "../core/agreement/kinds.ts";
import type { Language, Words } from "../core/words/language.ts";

export type TemplateAsked = {
  readonly family: string;
  readonly zone: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Where editors find the schema. */
  readonly schema: string;
};

/** YAML that `garant agreement check` takes: a header, the clauses that one indicator needs, and every other kind as a comment. */
export function agreementTemplate({ family, zone, date, schema }: TemplateAsked, language: Language): string {
  const say = (words: Words) => `# ${words[language]}`;
  return [
    `# yaml-language-server: $schema=${schema}`,
    say(notes.start),
    "",
    `family: ${family}`,
    `reference: ${family.toUpperCase()}`,
    'version: "1.0"',
    `date: "${date}"`,
    "title:",
    "  fr: Convention de service",
    "  en: Service agreement",
    "",
    say(notes.inForce),
    `inForceFrom: "${date}"`,
    "languages: [fr, en]",
    "prevailingLanguage: fr",
    say(notes.zone),
    `zone: ${zone}`,
    "",
    ...parties,
    "",
    say(notes.precedence),
    ...precedence,
    "",
    say(notes.revisions),
    ...revisions(date),
    "",
    ...glossary,
    "",
    say(notes.clauses),
    say(notes.ours),
    "clauses:",
    ...needed.flatMap(([id, kind, article, party]) => [...clauseLines(id, kind, article, party, language), ""]),
    say(notes.more),
    ...otherKinds(language),
    "",
  ].join("\n");
}

const notes = {
  start: {
    en: "Write over everything here, then run: garant agreement check FILE",
    fr: "Remplacez tout ce qui suit, puis lancez\u202f: garant agreement check FICHIER",
  },
  inForce: { en: "The first day on which this version holds.", fr: "Le premier jour où cette version vaut." },
  zone: { en: "Months begin at its midnights. IANA name.", fr: "Les mois commencent à ses minuits. Nom IANA." },
  precedence: {
    en: "The first document prevails; self: true is this one.",
    fr: "Le premier l’emporte\u202f; self: true est celui-ci.",
  },
  revisions: {
    en: "Oldest first; this version is in it.",
    fr: "De la plus ancienne à la plus récente\u202f; cette version y est.",
  },
  clauses: {
    en: "One indicator needs these six kinds; an indicator more needs a clause availability more.",
    fr: "Un indicateur demande ces six sortes\u202f; un indicateur de plus, une clause availability de plus.",
  },
  ours: {
    en: "Where the text of your agreement gives no value, say so: value: …, and ours: with the reason in both languages.",
    fr: "Là où votre texte ne donne pas de valeur, dites-le\u202f: value: …, et ours: avec la raison dans les deux langues.",
  },
  more: {
    en: "Every other kind of clause, and its parameters:",
    fr: "Toutes les autres sortes de clauses, et leurs paramètres\u202f:",
  },
} as const satisfies Readonly<Record<string, Words>>;

const parties = [
  "parties:",
  "  provider:",
  "    title: { fr: Prestataire, en: Provider }",
  "    role: { fr: Exploite le service., en: Runs the service. }",
  "  client:",
  "    title: { fr: Client, en: Client }",
  "    role: { fr: Utilise le service., en: Uses the service. }",
];

const precedence = ["precedence:", "  - title: { fr: La présente convention, en: This agreement }", "    self: true"];

const glossary = [
  "glossary:",
  "  - id: service",
  '    article: "1"',
  "    term: { fr: service, en: service }",
  "    meaning: { fr: Ce que le prestataire fournit., en: What the provider gives. }",
];

function revisions(date: string): string[] {
  return [
    "revisions:",
    '  - version: "1.0"',
    `    date: "${date}"`,
    "    summary: { fr: Première version., en: First version. }",
  ];
}

/** What one indicator needs, with values that can stand. */
const needed = [
  ["C-1", "supervision", "1", "provider"],
  ["C-2", "outage-start", "1", "provider, client"],
  ["C-3", "outage-end", "1", "provider, client"],
  ["C-4", "eligibility", "2", "client"],
  ["C-5", "reporting", "2", "provider"],
  ["C-6", "availability", "3", "provider"],
] as const;

const values: Readonly<Record<string, string>> = {
  unknownCounts: "available",
  minimumCoverage: "95 %",
  minimumZones: "1",
  lookback: "15 min",
  indicator: "AVAILABILITY-1",
  follows: "[C-1, C-2, C-3, C-4, C-5]",
  objective: "99.9 %",
  subtractedCauses: "[]",
  penaltyCap: "30 points",
  daysToClaim: "30 days",
};

function clauseLines(id: string, kind: string, article: string, party: string, language: Language): string[] {
  const definition = kinds.get(kind);
  if (definition === undefined) throw new TypeError(`the template has no kind ${kind}`);
  const wanted = Object.entries(definition.parameters).filter(([, one]) => !one.optional && !one.default);
  return [
    `  # ${definition.advice[language]}`,
    `  - id: ${id}`,
    `    kind: ${kind}`,
    `    article: "${article}"`,
    `    parties: [${party}]`,
    `    title: { fr: ${definition.title.fr}, en: ${definition.title.en} }`,
    "    summary: { fr: À écrire., en: To be written. }",
    "    parameters:",
    ...wanted.map(([name, one]) => `      ${name}: ${values[name] ?? firstOption(one)} # ${one.title[language]}`),
  ];
}

function firstOption(one: ParameterDefinition): string {
  return one.type === "choice" ? (Object.keys(one.options)[0] ?? "") : "";
}

function otherKinds(language: Language): string[] {
  const used: readonly string[] = needed.map(([, kind]) => kind);
  const others = [...kinds.values()].filter(({ kind }) => !used.includes(kind));
  return others.flatMap(({ kind, title, parameters }) => [
    `#   ${kind} – ${title[language]}`,
    ...Object.entries(parameters).map(([name, one]) => `#       ${name}: ${written(one)} – ${one.title[language]}`),
  ]);
}

function written(one: ParameterDefinition): string {
  if (one.type === "choice") return Object.keys(one.options).join(" | ");
  if (one.type === "choices") return `[${Object.keys(one.options).join(", ")}]`;
  return examples[one.type];
}

const examples: Readonly<Record<Exclude<ParameterDefinition["type"], "choice" | "choices">, string>> = {
  percent: "99.9 %",
  points: "30 points",
  days: "30 days",
  months: "3 months",
  duration: "15 min",
  count: "2",
  counts: "[22, 443]",
  cause: "force-majeure",
  causes: "[force-majeure]",
  clauses: "[C-1]",
  name: "NAME-1",
  country: "FR",
};
