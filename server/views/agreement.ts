/** An agreement as its page shows it on a day. */
import type { z } from "zod";
import type { Agreement as Shown } from "../../api/schemas/agreement.ts";
import type { Agreement, Clause, GlossaryWord, Parameter, Sourced } from "../../core/agreement/agreement.ts";
import { indicatorsOf } from "../../core/agreement/availability-terms.ts";
import { kinds } from "../../core/agreement/kinds.ts";
import { standingOf } from "../../core/agreement/standing.ts";
import { shownParameter } from "../../core/agreement/values/shown-parameter.ts";
import { wordOf } from "../../core/agreement/values/value.ts";
import type { Language, Words } from "../../core/words/language.ts";

type View = z.output<typeof Shown>;
export type AgreementParts = Pick<View, "digest" | "adopted" | "next" | "on" | "documents">;

/** The page of an agreement: what its parameters are on that day, and which of them are ours. */
export function agreementView(agreement: Agreement, parts: AgreementParts): View {
  const { family, reference, version, date, title, parties, clauses, glossary, acronyms, responsibilities, revisions } =
    agreement;
  return {
    ...parts,
    ...{ family, reference, version, date, title: { ...title } },
    header: headerOf(agreement),
    parties: { provider: { ...parties.provider.title }, client: { ...parties.client.title } },
    clauses: clauses.map((clause) => shownClause(clause, parts.on, indicatorsOf(agreement)[0])),
    glossary: glossary.map(shownWord),
    acronyms: (acronyms ?? []).map(({ acronym, meaning }) => ({ acronym, meaning: { ...meaning } })),
    responsibilities: (responsibilities ?? []).map(({ id, title: group, activities }) => ({
      ...{ id, title: { ...group } },
      activities: activities.map((one) => ({
        ...{ id: one.id, title: { ...one.title }, ...one.letters },
        note: one.note ? { ...one.note } : null,
      })),
    })),
    revisions: revisions.map((one) => ({ version: one.version, date: one.date, summary: { ...one.summary } })),
  };
}

const titles = {
  reference: { en: "Reference", fr: "Référence" },
  inForceFrom: { en: "In force from", fr: "En vigueur depuis le" },
  zone: { en: "Time zone", fr: "Fuseau horaire" },
  prevailingLanguage: { en: "Prevailing language", fr: "Langue qui prévaut" },
  precedence: { en: "Precedence", fr: "Ordre de préséance" },
} as const;

const languageNames: Readonly<Record<Language, Words>> = {
  fr: { en: "French", fr: "le français" },
  en: { en: "English", fr: "l’anglais" },
};

function headerOf(agreement: Agreement): View["header"] {
  const { reference, version, date, ours, inForceFrom, zone, prevailingLanguage, precedence } = agreement;
  const ranks = (language: Language) => precedence.value.map(({ title }, place) => `${place + 1}. ${title[language]}`).join("\n");
  return [
    line(
      "reference",
      { value: reference, ...(ours && { ours }) },
      inBoth((language) => `${reference} ${version}, ${longDay(date, language)}`),
    ),
    line(
      "inForceFrom",
      inForceFrom,
      inBoth((language) => longDay(inForceFrom.value, language)),
    ),
    line("zone", zone, same(zone.value)),
    line("prevailingLanguage", prevailingLanguage, languageNames[prevailingLanguage.value]),
    line("precedence", precedence, { en: ranks("en"), fr: ranks("fr") }),
  ];
}

const inBoth = (say: (language: Language) => string): Words => ({ en: say("en"), fr: say("fr") });

/** A day of the calendar (`YYYY-MM-DD`) as the language writes it. */
function longDay(day: string, language: Language): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
}

function line(name: keyof typeof titles, { ours }: Sourced<unknown>, value: Words): View["header"][number] {
  return { name, title: { ...titles[name] }, value: { ...value }, ours: ours ? { ...ours } : null };
}

/** Books are kept by the first indicator: what another one promises is not measured yet. */
function shownClause(clause: Clause, on: string, measured: string | undefined): View["clauses"][number] {
  const { id, article, kind, parties, title, summary, parameters } = clause;
  return {
    ...{ id, article, kind, parties: [...parties], title: { ...title }, summary: { ...summary } },
    kindTitle: { ...(kinds.get(kind)?.title ?? same(kind)) },
    subject: subjectOf(clause),
    standing: kind === "availability" && subjectOf(clause) !== measured ? "not-measured" : standingOf(clause),
    parameters: Object.entries(parameters).flatMap(([name, parameter]) => shownValue(kind, name, parameter, on)),
  };
}

function subjectOf({ parameters: { indicator, cause } }: Clause): string | null {
  const value = (indicator ?? cause)?.values[0]?.value;
  return value === undefined ? null : wordOf(value);
}

type ShownParameter = View["clauses"][number]["parameters"][number];

function shownValue(kind: string, name: string, parameter: Parameter, on: string): ShownParameter[] {
  const definition = kinds.get(kind)?.parameters[name];
  if (definition === undefined) return [];
  const said = (language: Language) => shownParameter(parameter, definition, language, on);
  return [
    {
      name,
      title: { ...definition.title },
      value: { en: said("en"), fr: said("fr") },
      ours: parameter.ours ? { ...parameter.ours } : null,
      since: parameter.values.findLast(({ from }) => from !== undefined && from <= on)?.from ?? null,
    },
  ];
}

function shownWord({ id, article, term, meaning, ours }: GlossaryWord): View["glossary"][number] {
  return { id, article: article ?? null, term: { ...term }, meaning: { ...meaning }, ours: ours ? { ...ours } : null };
}

function same(text: string): Words {
  return { en: text, fr: text };
}
