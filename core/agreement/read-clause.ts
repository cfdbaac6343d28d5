/** One clause of an agreement, by its kind. */
import type { MapNode, Place, PositionedNode } from "../documents/positioned-node.ts";
import type { Clause, Parameter, Party } from "./agreement.ts";
import { missingKey, type Report, unknownKey, unknownWord } from "./agreement-error.ts";
import type { KindDefinition } from "./kinds/define-kind.ts";
import { kinds } from "./kinds.ts";
import type { ClauseRead } from "./placed-clause.ts";
import { readArticle, readName } from "./read-name.ts";
import { readDistinct, readFields, readMap, readText, readTexts, readWord, whole } from "./read-node.ts";
import { defaultParameter, readParameter } from "./read-parameter.ts";

export const parties: readonly Party[] = ["provider", "client"];

/** The clause at a node; what could not be read was reported. */
export function readClause(node: PositionedNode, report: Report): ClauseRead {
  const required = ["id", "kind", "article", "parties", "title", "summary"] as const;
  const fields = readFields(node, required, ["parameters"], report);
  const read = <Part>(key: (typeof required)[number], reader: (node: PositionedNode, report: Report) => Part | undefined) => {
    const value = fields?.get(key);
    return value && reader(value, report);
  };
  const definition = read("kind", readKind);
  const map = parametersAt(fields?.get("parameters"), node.at, report);
  const id = read("id", readName);
  const clause = whole<Clause>({
    id,
    kind: definition?.kind,
    article: read("article", readArticle),
    parties: read("parties", readParties),
    title: read("title", readTexts),
    summary: read("summary", readTexts),
    parameters: definition && map && readParameters(definition, map, report),
  });
  const parameterNodes = new Map(map?.entries.map(({ key, value }) => [key, value]));
  return { id, placed: clause && { clause, idAt: fields?.get("id")?.at ?? node.at, parameterNodes } };
}

function readKind(node: PositionedNode, report: Report): KindDefinition | undefined {
  const scalar = readText(node, { en: "a kind of clause", fr: "une sorte de clause" }, report);
  const definition = scalar && kinds.get(scalar.text);
  if (scalar !== undefined && definition === undefined) report(unknownWord(scalar, [...kinds.keys()], "unknown-kind"));
  return definition;
}

function readParties(node: PositionedNode, report: Report): Party[] | undefined {
  const expected = { en: `a list of parties: ${parties.join(", ")}`, fr: `une liste de parties\u202f: ${parties.join(", ")}` };
  return readDistinct(node, expected, (item) => readWord(item, parties, report), report);
}

function parametersAt(node: PositionedNode | undefined, clauseAt: Place, report: Report): MapNode | undefined {
  if (node === undefined) return { kind: "map", at: clauseAt, entries: [] };
  return readMap(node, { en: "parameters and their values", fr: "des paramètres et leurs valeurs" }, report);
}

function readParameters({ parameters }: KindDefinition, map: MapNode, report: Report): Record<string, Parameter> {
  const names = Object.keys(parameters);
  for (const { key, at } of map.entries) if (!names.includes(key)) report(unknownKey(key, at, names));
  const nodes = new Map(map.entries.map(({ key, value }) => [key, value]));
  const read: [string, Parameter][] = [];
  for (const [name, definition] of Object.entries(parameters)) {
    const node = nodes.get(name);
    const parameter = node ? readParameter(node, definition, report) : defaultParameter(definition);
    if (parameter !== undefined) read.push([name, parameter]);
    else if (node === undefined && !definition.optional) report(missingKey(name, map.at, definition.title));
  }
  return Object.fromEntries(read);
}
