/** What an agreement says of itself, before its clauses: parties, languages, precedence, revisions, words. */
import type { PositionedNode, ScalarNode } from "../documents/positioned-node.ts";
import { type Language, languages, type Words } from "../words/language.ts";
import type { GlossaryWord, Party, RankedDocument, Revision, Role, Sourced } from "./agreement.ts";
import { type AgreementError, faultyScalar, missingKey, missingLanguage, type Report, wrongType } from "./agreement-error.ts";
import { readArticle, readDate, readName, readVersion } from "./read-name.ts";
import { type Once, onceEach, readDistinct, readFields, readList, readText, readTexts, readWord, whole } from "./read-node.ts";

type Reader<Part> = (node: PositionedNode, report: Report) => Part | undefined;

/** A value alone, or under `value` beside the reason `ours`. */
export function readSourced<Part>(node: PositionedNode, read: Reader<Part>, report: Report): Sourced<Part> | undefined {
  if (node.kind !== "map") return sourced(read(node, report), undefined);
  const fields = readFields(node, ["value"], ["ours"], report);
  const [value, ours] = [fields?.get("value"), fields?.get("ours")];
  return sourced(value && read(value, report), ours && readTexts(ours, report));
}

function sourced<Part>(value: Part | undefined, ours: Words | undefined): Sourced<Part> | undefined {
  if (value === undefined) return undefined;
  return ours === undefined ? { value } : { value, ours };
}

/** Both languages, in the order in which they are shown. */
export function readLanguages(node: PositionedNode, report: Report): readonly Language[] | undefined {
  const expected = { en: "a list of languages: fr, en", fr: "une liste de langues\u202f: fr, en" };
  const listed = readDistinct(node, expected, (item) => readWord(item, languages, report), report);
  for (const language of languages) if (listed && !listed.includes(language)) report(missingLanguage(language, node.at));
  return listed;
}

/** A zone that the zone data has, by the predicate that is handed: core knows none. */
export function readZone(node: PositionedNode, zoneExists: (zone: string) => boolean, report: Report): string | undefined {
  const expected = {
    en: "the name of a zone, such as Europe/Paris (IANA)",
    fr: "le nom d’un fuseau, tel que Europe/Paris (IANA)",
  };
  const scalar = readText(node, expected, report);
  if (scalar === undefined || zoneExists(scalar.text)) return scalar?.text;
  report(unknownZone(scalar, expected));
  return undefined;
}

function unknownZone(scalar: ScalarNode, expected: Words): AgreementError {
  return faultyScalar("unknown-zone", scalar, { en: "is no time zone", fr: "n’est pas un fuseau horaire" }, expected);
}

/** The two roles; companies come with the contract, not with the agreement. */
export function readParties(node: PositionedNode, report: Report): Readonly<Record<Party, Role>> | undefined {
  const fields = readFields(node, ["provider", "client"], [], report);
  const [provider, client] = [fields?.get("provider"), fields?.get("client")];
  return whole<Record<Party, Role>>({
    provider: provider && readRole(provider, report),
    client: client && readRole(client, report),
  });
}

function readRole(node: PositionedNode, report: Report): Role | undefined {
  const fields = readFields(node, ["title", "role"], [], report);
  const [title, role] = [fields?.get("title"), fields?.get("role")];
  return whole<Role>({ title: title && readTexts(title, report), role: role && readTexts(role, report) });
}

/** The documents that rank, the first prevails; exactly one of them is this agreement. */
export function readPrecedence(node: PositionedNode, report: Report): readonly RankedDocument[] | undefined {
  const expected = { en: "a list of documents, the first prevails", fr: "une liste de documents, le premier l’emporte" };
  const order = readList(node, expected, (item) => readRanked(item, report), report);
  if (order && order.filter(({ self }) => self).length !== 1)
    report(missingKey("self", node.at, { en: "self: true at exactly one document", fr: "self\u202f: true à un seul document" }));
  return order;
}

function readRanked(node: PositionedNode, report: Report): RankedDocument | undefined {
  const fields = readFields(node, ["title"], ["self"], report);
  const [titleNode, self] = [fields?.get("title"), fields?.get("self")];
  const isSelf = self?.kind === "scalar" && !self.quoted && self.text === "true";
  if (self !== undefined && !isSelf) report(wrongType(self, { en: "true, or no key", fr: "true, ou pas de clé" }));
  const title = titleNode && readTexts(titleNode, report);
  return title && { title, self: isSelf };
}

/** The revision table, oldest first. */
export function readRevisions(node: PositionedNode, report: Report): readonly Revision[] | undefined {
  const expected = {
    en: "a list of revisions, oldest first",
    fr: "une liste de révisions, de la plus ancienne à la plus récente",
  };
  const once = onceEach(report);
  return readList(node, expected, (item) => readRevision(item, once, report), report);
}

function readRevision(node: PositionedNode, once: Once, report: Report): Revision | undefined {
  const fields = readFields(node, ["version", "date", "summary"], [], report);
  const [version, date, summary] = [fields?.get("version"), fields?.get("date"), fields?.get("summary")];
  const read = version && readVersion(version, report);
  if (version) once(version, read);
  return whole<Revision>({
    version: read,
    date: date && readDate(date, report),
    summary: summary && readTexts(summary, report),
  });
}

/** The words of the agreement, none twice. */
export function readGlossary(node: PositionedNode, report: Report): readonly GlossaryWord[] | undefined {
  const once = onceEach(report);
  return readList(
    node,
    { en: "a list of words", fr: "une liste de mots" },
    (item) => readGlossaryWord(item, once, report),
    report,
  );
}

function readGlossaryWord(node: PositionedNode, once: Once, report: Report): GlossaryWord | undefined {
  const fields = readFields(node, ["id", "term", "meaning"], ["article", "ours"], report);
  if (fields === undefined) return undefined;
  const [idNode, term, meaning] = [fields.get("id"), fields.get("term"), fields.get("meaning")];
  const [articleNode, oursNode] = [fields.get("article"), fields.get("ours")];
  const id = idNode && readName(idNode, report);
  if (idNode) once(idNode, id);
  if (articleNode === undefined && oursNode === undefined)
    report(missingKey("article", node.at, { en: "article, or the reason ours", fr: "article, ou la raison ours" }));
  const article = articleNode && readArticle(articleNode, report);
  const ours = oursNode && readTexts(oursNode, report);
  const word = whole<{ id: string; term: Words; meaning: Words }>({
    id,
    term: term && readTexts(term, report),
    meaning: meaning && readTexts(meaning, report),
  });
  return word && { ...word, ...(article === undefined ? {} : { article }), ...(ours === undefined ? {} : { ours }) };
}
