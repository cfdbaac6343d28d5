/** A JSON value as a tree of nodes, so that a document is read by one reader whatever it was written in. */
import { isJsonObject, type Json } from "../json/json.ts";
import type { Place, PositionedNode } from "./positioned-node.ts";

const nowhere: Place = { line: 0, column: 0 };

/** The tree of a value; a string is quoted text, everything else plain. Its places are 0:0. */
export function jsonNodes(value: Json): PositionedNode {
  if (Array.isArray(value)) return { kind: "list", at: nowhere, items: value.map(jsonNodes) };
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, at: nowhere, value: jsonNodes(item) }));
    return { kind: "map", at: nowhere, entries };
  }
  return { kind: "scalar", at: nowhere, text: String(value), quoted: typeof value === "string" };
}
