/** Walks a syntax tree of oxc (ESTree with TypeScript), handing each node with those above it. */
import { visitorKeys } from "oxc-parser";

export type TreeNode = { readonly type: string; readonly start: number; readonly end: number; readonly [key: string]: unknown };

/** A node's place: the node above it, the key under which it hangs there, and so on up to the program. */
export type Place = { readonly node: TreeNode; readonly key: string; readonly above: Place | undefined };

/** Visits every node, each before those under it. A visit that answers `false` leaves out what is under the node. */
export function walk(node: TreeNode, visit: (node: TreeNode, above: Place | undefined, key: string) => false | undefined): void {
  const step = (one: TreeNode, above: Place | undefined, key: string): void => {
    if (visit(one, above, key) === false) return;
    for (const below of visitorKeys[one.type] ?? []) {
      for (const child of childrenAt(one, below)) step(child, { node: one, key: below, above }, below);
    }
  };
  step(node, undefined, "");
}

/** The nodes that hang under a key: one, several, or none. */
export function childrenAt(node: TreeNode, key: string): TreeNode[] {
  const value = node[key];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** The one node under a key, if it is there. */
export function childAt(node: TreeNode, key: string): TreeNode | undefined {
  return childrenAt(node, key)[0];
}

/** The places above, the nearest first. */
export function* upwards(place: Place | undefined): Generator<Place> {
  for (let at = place; at; at = at.above) yield at;
}

export function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value && typeof value.type === "string";
}
