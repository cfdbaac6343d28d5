/** The one JSON document of an agreement, and its digest: what the ledger cites and the bundle carries. RFC 8785. */
import type { Sha256 } from "../crypto.ts";
import { canonicalJson } from "../json/canonical.ts";
import { hex } from "../json/hex.ts";
import type { Json, JsonObject } from "../json/json.ts";
import { utf8 } from "../json/utf8.ts";
import type { Words } from "../words/language.ts";
import type {
  Activity,
  ActivityGroup,
  Agreement,
  Clause,
  GlossaryWord,
  Parameter,
  RankedDocument,
  Sourced,
} from "./agreement.ts";
import { valueOn } from "./holding.ts";
import { valueDocument } from "./values/value.ts";

/** Plain JSON without places, comments or layout, its defaults written out; `agreementFromJson` reads it back to an equal agreement. */
export function agreementDocument(agreement: Agreement): JsonObject {
  return {
    family: agreement.family,
    ...(agreement.goesWith !== undefined && { goesWith: agreement.goesWith }),
    ...reason(agreement.ours),
    reference: agreement.reference,
    version: agreement.version,
    date: agreement.date,
    title: agreement.title,
    inForceFrom: sourced(agreement.inForceFrom, (date) => date),
    languages: agreement.languages,
    prevailingLanguage: sourced(agreement.prevailingLanguage, (language) => language),
    zone: sourced(agreement.zone, (zone) => zone),
    parties: agreement.parties,
    precedence: sourced(agreement.precedence, (order) => order.map(rankedDocument)),
    revisions: agreement.revisions,
    glossary: agreement.glossary.map(wordDocument),
    ...(agreement.acronyms && { acronyms: agreement.acronyms }),
    ...(agreement.responsibilities && { responsibilities: agreement.responsibilities.map(groupDocument) }),
    clauses: agreement.clauses.map(clauseDocument),
  };
}

/** SHA-256 of the canonical document, in lower-case hexadecimal: layout and comments do not move it, meaning and words do. */
export function agreementDigest(agreement: Agreement, sha256: Sha256): string {
  return hex(sha256(utf8(canonicalJson(agreementDocument(agreement)))));
}

/** The value of each parameter of a clause on a day (`YYYY-MM-DD`), as the document writes it. */
export function clauseHeld({ parameters }: Clause, on: string): JsonObject {
  const held = Object.entries(parameters).flatMap(([name, parameter]) => {
    const value = valueOn(parameter, on);
    return value === undefined ? [] : [[name, valueDocument(value)]];
  });
  return Object.fromEntries(held);
}

function rankedDocument({ title, self }: RankedDocument): JsonObject {
  return self ? { title, self } : { title };
}

function wordDocument({ id, article, ours, term, meaning }: GlossaryWord): JsonObject {
  return { id, term, meaning, ...(article === undefined ? {} : { article }), ...reason(ours) };
}

function groupDocument({ id, title, activities }: ActivityGroup): JsonObject {
  return { id, title, activities: activities.map(activityDocument) };
}

function activityDocument({ id, title, letters, note }: Activity): JsonObject {
  return { id, title, ...letters, ...(note && { note }) };
}

function clauseDocument(clause: Clause): JsonObject {
  const { id, kind, article, parties, title, summary, parameters } = clause;
  const written = Object.entries(parameters).map(([name, parameter]) => [name, parameterDocument(parameter)]);
  return { id, kind, article, parties, title, summary, parameters: Object.fromEntries(written) };
}

function parameterDocument({ values, ours }: Parameter): Json {
  const [first] = values;
  if (values.length === 1 && first !== undefined && first.from === undefined)
    return ours === undefined ? valueDocument(first.value) : { value: valueDocument(first.value), ours };
  const dated = values.map(({ from, value }) => ({ ...(from === undefined ? {} : { from }), value: valueDocument(value) }));
  return { values: dated, ...reason(ours) };
}

function sourced<Of>({ value, ours }: Sourced<Of>, document: (value: Of) => Json): Json {
  return ours === undefined ? document(value) : { value: document(value), ours };
}

function reason(ours: Words | undefined): JsonObject {
  return ours === undefined ? {} : { ours };
}
