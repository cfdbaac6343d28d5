/** An agreement taken apart into things that have a name, and what each of them says: what two versions are compared by. */
import { type Language, languages, type Words } from "../words/language.ts";
import type { Acronym, Activity, Agreement, Clause, GlossaryWord, Party, Revision, Sourced } from "./agreement.ts";
import { kinds } from "./kinds.ts";
import { shownParameter } from "./values/shown-parameter.ts";

export type Facet = { readonly id: string; readonly label: Words; readonly shown: Words };

export type Thing = {
  readonly part: "header" | "clause" | "word" | "acronym" | "activity" | "revision";
  readonly id: string;
  readonly title: Words;
  readonly facets: readonly Facet[];
};

/** Everything that an agreement says: its header, its clauses, its words, its matrix, its revisions. */
export function thingsOf(agreement: Agreement): Thing[] {
  const { clauses, glossary, acronyms = [], responsibilities = [], revisions } = agreement;
  return [
    { part: "header", id: "header", title: labels.header, facets: headerFacets(agreement) },
    ...clauses.map((clause) => clauseThing(clause, agreement)),
    ...glossary.map(wordThing),
    ...acronyms.map(acronymThing),
    ...responsibilities.flatMap(({ title, activities }) => activities.map((one) => activityThing(one, title, agreement))),
    ...revisions.map(revisionThing),
  ];
}

const labels = {
  header: { en: "header", fr: "en-tête" },
  reference: { en: "reference", fr: "référence" },
  version: { en: "version", fr: "version" },
  date: { en: "date", fr: "date" },
  title: { en: "title", fr: "titre" },
  inForceFrom: { en: "in force from", fr: "en vigueur à partir du" },
  goesWith: { en: "goes with", fr: "accompagne" },
  languages: { en: "languages, in order", fr: "langues, dans l’ordre" },
  prevailingLanguage: { en: "prevailing language", fr: "langue qui prévaut" },
  zone: { en: "time zone", fr: "fuseau horaire" },
  precedence: { en: "precedence", fr: "ordre de préséance" },
  ours: { en: "why it is ours", fr: "pourquoi il est nôtre" },
  article: { en: "article", fr: "article" },
  kind: { en: "kind", fr: "sorte" },
  parties: { en: "parties bound", fr: "parties engagées" },
  summary: { en: "summary", fr: "résumé" },
  meaning: { en: "meaning", fr: "sens" },
  term: { en: "term", fr: "terme" },
  note: { en: "note", fr: "note" },
  group: { en: "group", fr: "groupe" },
  role: { en: "role", fr: "rôle" },
} as const satisfies Readonly<Record<string, Words>>;

function headerFacets(agreement: Agreement): Facet[] {
  const { reference, version, date, title, parties } = agreement;
  return [
    facet("reference", same(reference)),
    facet("version", same(version)),
    facet("date", same(date)),
    facet("title", title),
    ...reasonFacet("reference", labels.reference, agreement.ours),
    ...sourcedFacets("inForceFrom", agreement.inForceFrom, same),
    ...(agreement.goesWith === undefined ? [] : [facet("goesWith", same(agreement.goesWith))]),
    facet("languages", same(agreement.languages.join(", "))),
    ...sourcedFacets("prevailingLanguage", agreement.prevailingLanguage, same),
    ...sourcedFacets("zone", agreement.zone, same),
    ...sourcedFacets("precedence", agreement.precedence, (order) =>
      inBoth((language) => order.map(({ title: one, self }) => (self ? `[${one[language]}]` : one[language])).join(" > ")),
    ),
    ...(["provider", "client"] as const).flatMap((party) => partyFacets(party, parties)),
  ];
}

function partyFacets(party: Party, parties: Agreement["parties"]): Facet[] {
  const { title, role } = parties[party];
  return [
    { id: `${party}-title`, label: labels.title, shown: title },
    { id: `${party}-role`, label: inBoth((language) => `${title[language]}, ${labels.role[language]}`), shown: role },
  ];
}

function clauseThing(clause: Clause, { parties }: Agreement): Thing {
  const { id, title, summary, article } = clause;
  const bound = inBoth((language) => clause.parties.map((party) => parties[party].title[language]).join(", "));
  const facets = [
    facet("title", title),
    facet("article", same(article)),
    facet("kind", kinds.get(clause.kind)?.title ?? same(clause.kind)),
    facet("parties", bound),
    facet("summary", summary),
    ...parameterFacets(clause),
  ];
  return { part: "clause", id, title: inBoth((language) => `${id}, ${title[language]}`), facets };
}

function parameterFacets({ kind, parameters }: Clause): Facet[] {
  const definitions = kinds.get(kind)?.parameters ?? {};
  return Object.entries(parameters).flatMap(([name, parameter]) => {
    const definition = definitions[name];
    if (definition === undefined) return [];
    const shown = inBoth((language) => shownParameter(parameter, definition, language));
    return [{ id: name, label: definition.title, shown }, ...reasonFacet(name, definition.title, parameter.ours)];
  });
}

function wordThing({ id, term, meaning, article, ours }: GlossaryWord): Thing {
  const facets = [
    facet("term", term),
    facet("meaning", meaning),
    ...(article === undefined ? [] : [facet("article", same(article))]),
    ...reasonFacet("word", labels.term, ours),
  ];
  return { part: "word", id, title: term, facets };
}

function acronymThing({ acronym, meaning }: Acronym): Thing {
  return { part: "acronym", id: acronym, title: same(acronym), facets: [facet("meaning", meaning)] };
}

function activityThing({ id, title, letters, note }: Activity, group: Words, { parties }: Agreement): Thing {
  const facets = [
    facet("title", title),
    facet("group", group),
    { id: "client", label: parties.client.title, shown: same(letters.client) },
    { id: "provider", label: parties.provider.title, shown: same(letters.provider) },
    ...(note === undefined ? [] : [facet("note", note)]),
  ];
  return { part: "activity", id, title, facets };
}

function revisionThing({ version, date, summary }: Revision): Thing {
  return { part: "revision", id: version, title: same(version), facets: [facet("date", same(date)), facet("summary", summary)] };
}

function sourcedFacets<Of>(id: keyof typeof labels, { value, ours }: Sourced<Of>, shown: (value: Of) => Words): Facet[] {
  return [facet(id, shown(value)), ...reasonFacet(id, labels[id], ours)];
}

function reasonFacet(id: string, label: Words, ours: Words | undefined): Facet[] {
  if (ours === undefined) return [];
  return [{ id: `${id}-ours`, label: inBoth((language) => `${label[language]}, ${labels.ours[language]}`), shown: ours }];
}

function facet(id: keyof typeof labels, shown: Words): Facet {
  return { id, label: labels[id], shown };
}

function same(text: string): Words {
  return { en: text, fr: text };
}

function inBoth(text: (language: Language) => string): Words {
  const [fr = "", en = ""] = languages.map(text);
  return { en, fr };
}
