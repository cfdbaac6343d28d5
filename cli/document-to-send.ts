/** A file that somebody writes and the server reads: YAML or JSON, whose fields the server's complaints are traced back to. */
import type { PositionedNode } from "../core/documents/positioned-node.ts";
import { scalarType } from "../core/documents/scalar.ts";
import type { Json } from "../core/json/json.ts";
import { good, type Result } from "../core/result.ts";
import type { Io, PlaceOf, Problem } from "./io.ts";
import { nodesIn, readNodes } from "./read-nodes.ts";
import { file } from "./values.ts";

export const documentOption = {
  summary: {
    en: "The description, in YAML or JSON; - for standard input.",
    fr: "La description, en YAML ou en JSON\u202f; - pour l’entrée standard.",
  },
  short: "f",
  value: file,
  required: true,
} as const;

export type DocumentToSend = { readonly value: Json; readonly placeOf: PlaceOf };

/** The value of a file, and where each of its fields (`components.0.probe`) was written. */
export async function readDocument(named: string, io: Io): Promise<Result<DocumentToSend, Problem>> {
  const nodes = named === "-" ? nodesIn(named, await io.readInput()) : await readNodes(named);
  if (!nodes.ok) return nodes;
  return good({
    value: plainValue(nodes.value),
    placeOf: (field) => ({ file: named, ...placeIn(nodes.value, field.split(".")) }),
  });
}

/** Sound because the server checks all of it and names what is wrong: the command line holds no second copy of the schema. */
export function asTheServerChecks<Body>(value: Json): Body {
  return value as Body;
}

/** The value that a tree stands for, as YAML 1.2 reads it. */
export function plainValue(node: PositionedNode): Json {
  if (node.kind === "list") return node.items.map(plainValue);
  if (node.kind === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
  switch (scalarType(node)) {
    case "empty":
      return null;
    case "boolean":
      return node.text.toLowerCase() === "true";
    case "number":
      return Number.isNaN(Number(node.text)) ? node.text : Number(node.text);
    case "text":
      return node.text;
  }
}

/** The place of the field, or of the last part of its path that is there. */
export function placeIn(node: PositionedNode, [name, ...rest]: readonly string[]): { line: number; column: number } {
  const inside = name === undefined ? undefined : partOf(node, name);
  return inside === undefined ? { line: node.at.line, column: node.at.column } : placeIn(inside, rest);
}

function partOf(node: PositionedNode, name: string): PositionedNode | undefined {
  if (node.kind === "list") return node.items[Number(name)];
  return node.kind === "map" ? node.entries.find(({ key }) => key === name)?.value : undefined;
}
