/** An agreement as a page of a terminal. */
import type { Activity, Agreement, Clause } from "../core/agreement/agreement.ts";
import { kinds } from "../core/agreement/kinds.ts";
import { standingSaid } from "../core/agreement/standing.ts";
import { shownParameter } from "../core/agreement/values/shown-parameter.ts";
import type { Language, Words } from "../core/words/language.ts";

const words = {
  version: { en: "version", fr: "version" },
  inForce: { en: "In force from", fr: "En vigueur depuis le" },
  zone: { en: "Time zone", fr: "Fuseau horaire" },
  prevails: { en: "Prevailing language", fr: "Langue qui prévaut" },
  precedence: { en: "Precedence", fr: "Ordre de préséance" },
  digest: { en: "Digest", fr: "Empreinte" },
  onDay: { en: "What holds on", fr: "Ce qui vaut le" },
  article: { en: "article", fr: "article" },
  parameter: { en: "parameter", fr: "paramètre" },
  glossary: { en: "Glossary", fr: "Glossaire" },
  acronyms: { en: "Acronyms", fr: "Sigles" },
  responsibilities: { en: "Responsibilities", fr: "Responsabilités" },
  letters: {
    en: "R carries out, A approves, C is consulted, I is informed",
    fr: "R réalise, A approuve, C est consulté, I est informé",
  },
  revisions: { en: "Revisions", fr: "Révisions" },
} as const satisfies Readonly<Record<string, Words>>;

type Reader = { readonly language: Language; readonly on: string | undefined };

/** The page: header, each clause with the values of its parameters (all of them, or those of one day), words, revisions. */
export function agreementPage(agreement: Agreement, digest: string, language: Language, on: string | undefined): string {
  const reader = { language, on };
  return [
    ...headerLines(agreement, digest, reader),
    ...agreement.clauses.flatMap((clause) => ["", ...clauseLines(agreement, clause, reader)]),
    "",
    words.glossary[language],
    ...agreement.glossary.map(({ term, meaning }) => `  ${labelled(term, meaning[language], reader)}`),
    ...acronymLines(agreement, language),
    ...responsibilityLines(agreement, language),
    "",
    words.revisions[language],
    ...agreement.revisions.map(({ version, date, summary }) => `  ${version}  ${date}  ${summary[language]}`),
  ].join("\n");
}

function headerLines(agreement: Agreement, digest: string, reader: Reader): string[] {
  const { reference, version, date, inForceFrom, zone, prevailingLanguage, precedence } = agreement;
  const ranks = precedence.value.map(({ title }, place) => `${place + 1}. ${title[reader.language]}`).join(" ");
  return [
    agreement.title[reader.language],
    `${reference}, ${words.version[reader.language]} ${version}, ${date}`,
    ...(agreement.ours === undefined ? [] : [`    ${agreement.ours[reader.language]} [${words.parameter[reader.language]}]`]),
    ...said(words.inForce, inForceFrom.value, inForceFrom.ours, reader),
    ...said(words.zone, zone.value, zone.ours, reader),
    ...said(words.prevails, prevailingLanguage.value, prevailingLanguage.ours, reader),
    ...said(words.precedence, ranks, precedence.ours, reader),
    ...said(words.digest, digest, undefined, reader),
    ...(reader.on === undefined ? [] : said(words.onDay, reader.on, undefined, reader)),
  ];
}

function acronymLines({ acronyms = [] }: Agreement, language: Language): string[] {
  if (acronyms.length === 0) return [];
  return ["", words.acronyms[language], ...acronyms.map(({ acronym, meaning }) => `  ${acronym}  ${meaning[language]}`)];
}

/** Each activity with the letters of the client, then those of the provider. */
function responsibilityLines({ responsibilities = [], parties }: Agreement, language: Language): string[] {
  if (responsibilities.length === 0) return [];
  const [client, provider] = [parties.client.title[language], parties.provider.title[language]];
  const head = `${words.responsibilities[language]} (${client} / ${provider}; ${words.letters[language]})`;
  const groups = responsibilities.flatMap(({ title, activities }) => [
    `  ${title[language]}`,
    ...activities.map(
      (one) => `    ${one.letters.client.padEnd(2)} / ${one.letters.provider}  ${one.title[language]}${noted(one, language)}`,
    ),
  ]);
  return ["", language === "fr" ? head.replace(";", "\u202f;") : head, ...groups];
}

function noted({ note }: Activity, language: Language): string {
  return note === undefined ? "" : ` [${note[language]}]`;
}

function clauseLines(agreement: Agreement, clause: Clause, reader: Reader): string[] {
  const { language } = reader;
  const bound = clause.parties.map((party) => agreement.parties[party].title[language]).join(", ");
  const definitions = kinds.get(clause.kind)?.parameters ?? {};
  return [
    `${clause.id}  ${clause.title[language]} (${words.article[language]} ${clause.article}, ${bound}) [${standingSaid(clause)[language]}]`,
    `  ${clause.summary[language]}`,
    ...Object.entries(clause.parameters).flatMap(([name, parameter]) => {
      const definition = definitions[name];
      return definition
        ? said(definition.title, shownParameter(parameter, definition, language, reader.on), parameter.ours, reader)
        : [];
    }),
  ];
}

/** What is said, and under it why it is ours where it is. */
function said(label: Words, text: string, ours: Words | undefined, reader: Reader): string[] {
  const line = `  - ${labelled(label, text, reader)}`;
  return ours === undefined ? [line] : [`${line} [${words.parameter[reader.language]}]`, `      ${ours[reader.language]}`];
}

function labelled(label: Words, text: string, { language }: Reader): string {
  return `${label[language]}${language === "fr" ? "\u202f:" : ":"} ${text}`;
}
