/** An agreement from the tree of its document: every error at once, each with its place. */
import type { PositionedNode } from "../documents/positioned-node.ts";
import { bad, good, type Result } from "../result.ts";
import { languages } from "../words/language.ts";
import { checkAcross, checkRevisions } from "./across-clauses.ts";
import type { Agreement } from "./agreement.ts";
import type { AgreementError, Report } from "./agreement-error.ts";
import type { ClauseRead } from "./placed-clause.ts";
import { readClause } from "./read-clause.ts";
import { readGlossary, readLanguages, readParties, readPrecedence, readRevisions, readSourced, readZone } from "./read-header.ts";
import { readDate, readName, readVersion } from "./read-name.ts";
import { readFields, readList, readTexts, readWord, whole } from "./read-node.ts";
import { readAcronyms, readResponsibilities } from "./read-responsibilities.ts";

const keys = [
  "family",
  "reference",
  "version",
  "date",
  "title",
  "inForceFrom",
  "languages",
  "prevailingLanguage",
  "zone",
  "parties",
  "precedence",
  "revisions",
  "glossary",
  "clauses",
] as const;
/** An older document has none of these, and is read all the same: its digest is a fact. */
const optionalKeys = ["goesWith", "ours", "acronyms", "responsibilities"] as const;

type Key = (typeof keys)[number] | (typeof optionalKeys)[number];

/**
 * The agreement that a document says, or everything that is wrong with it, in the order of the document.
 *
 * @param zoneExists true for the IANA name of a zone: core knows no zone data
 */
export function parseAgreement(
  document: PositionedNode,
  zoneExists: (zone: string) => boolean,
): Result<Agreement, AgreementError> {
  const errors: AgreementError[] = [];
  const agreement = readAgreement(document, zoneExists, (error) => errors.push(error));
  if (agreement !== undefined && errors.length === 0) return good(agreement);
  return bad(errors.sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column));
}

function readAgreement(document: PositionedNode, zoneExists: (zone: string) => boolean, report: Report): Agreement | undefined {
  const fields = readFields(document, keys, optionalKeys, report);
  if (fields === undefined) return undefined;
  const read = <Part>(key: Key, reader: (node: PositionedNode, report: Report) => Part | undefined) => {
    const node = fields.get(key);
    return node && reader(node, report);
  };
  const clauses = read("clauses", readClauses);
  const agreement = whole<Agreement>({
    family: read("family", readName),
    reference: read("reference", readName),
    version: read("version", readVersion),
    date: read("date", readDate),
    title: read("title", readTexts),
    inForceFrom: read("inForceFrom", (node) => readSourced(node, readDate, report)),
    languages: read("languages", readLanguages),
    prevailingLanguage: read("prevailingLanguage", (node) => readSourced(node, readLanguage, report)),
    zone: read("zone", (node) => readSourced(node, (zone) => readZone(zone, zoneExists, report), report)),
    parties: read("parties", readParties),
    precedence: read("precedence", (node) => readSourced(node, readPrecedence, report)),
    revisions: read("revisions", readRevisions),
    glossary: read("glossary", readGlossary),
    clauses: clauses?.flatMap(({ placed }) => placed?.clause ?? []),
  });
  const more = optionalParts({
    goesWith: read("goesWith", readName),
    ours: read("ours", readTexts),
    acronyms: read("acronyms", readAcronyms),
    responsibilities: read("responsibilities", readResponsibilities),
  });
  if (clauses) checkAcross(clauses, report);
  const revisionsAt = fields.get("revisions")?.at;
  if (agreement && revisionsAt) checkRevisions(agreement.revisions, agreement.version, agreement.date, revisionsAt, report);
  return agreement && { ...agreement, ...more };
}

type OptionalKey = (typeof optionalKeys)[number];
type Found = { readonly [Name in OptionalKey]: Agreement[Name] | undefined };

function optionalParts({ goesWith, ours, acronyms, responsibilities }: Found): Pick<Agreement, OptionalKey> {
  return {
    ...(goesWith !== undefined && { goesWith }),
    ...(ours && { ours }),
    ...(acronyms && { acronyms }),
    ...(responsibilities && { responsibilities }),
  };
}

function readLanguage(node: PositionedNode, report: Report) {
  return readWord(node, languages, report);
}

function readClauses(node: PositionedNode, report: Report): ClauseRead[] | undefined {
  return readList(node, { en: "a list of clauses", fr: "une liste de clauses" }, (item) => readClause(item, report), report);
}
