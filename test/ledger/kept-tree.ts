/** A tree whose complete subtrees are kept in memory, as a store keeps them. */
import { leafHash } from "../../core/ledger/leaf.ts";
import { appendLeaves, emptyTree, type Frontier, type ReadNode } from "../../core/ledger/tree.ts";
import { sha256 } from "../node-crypto.ts";

export type KeptTree = { readonly tree: Frontier; readonly readNode: ReadNode; readonly leaves: readonly Uint8Array[] };

/** The bytes of leaf `index`: any that differ from one another. */
export function leafBytes(index: number): Buffer {
  return Buffer.from(`leaf ${index}`);
}

export function keptTree(size: number): KeptTree {
  const nodes = new Map<string, Uint8Array>();
  const leaves = Array.from({ length: size }, (_, index) => leafHash(leafBytes(index), sha256));
  const tree = appendLeaves(emptyTree, leaves, sha256, (level, index, hash) => nodes.set(`${level}/${index}`, hash));
  const readNode: ReadNode = (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`no node ${level}/${index} of ${size} leaves`);
    return hash;
  };
  return { tree, readNode, leaves };
}
