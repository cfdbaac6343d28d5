/** The tree as it grows: its complete subtrees, biggest first, are all that is needed to go on. RFC 6962, section 2.1. */
import type { Sha256 } from "../crypto.ts";
import { emptyRoot, type Hash, nodeHash } from "./leaf.ts";
import { subtreesOf } from "./ranges.ts";

/** The roots of the complete subtrees of a tree of `size` leaves, from left to right: one for each bit of `size`. */
export type Frontier = { readonly size: number; readonly hashes: readonly Hash[] };

/** Told each complete subtree at its completion: `index` counts the subtrees of 2^`level` leaves from the left. */
export type KeepNode = (level: number, index: number, hash: Hash) => void;

/** The root of a complete subtree that was kept. May throw when it has none: a store that lost a node is broken. */
export type ReadNode = (level: number, index: number) => Hash;

export const emptyTree: Frontier = { size: 0, hashes: [] };

/**
 * The tree with more leaves. Takes one hash for each leaf in the mean, whatever the size.
 *
 * @param leaves hashes of leaves, in order
 * @param keep told every subtree that becomes complete, the leaves themselves included
 */
export function appendLeaves(tree: Frontier, leaves: Iterable<Hash>, sha256: Sha256, keep?: KeepNode): Frontier {
  const hashes = [...tree.hashes];
  let size = tree.size;
  for (const leaf of leaves) {
    let [hash, index] = [leaf, size];
    keep?.(0, index, hash);
    for (let level = 1; index % 2 === 1; level++) {
      hash = nodeHash(taken(hashes), hash, sha256);
      index = (index - 1) / 2;
      keep?.(level, index, hash);
    }
    hashes.push(hash);
    size++;
  }
  return { size, hashes };
}

/** The root of a tree: its complete subtrees joined from the right. RFC 6962, section 2.1. */
export function rootOf(tree: Frontier, sha256: Sha256): Hash {
  return joined(tree.hashes, sha256);
}

/** The tree of the first `size` leaves, from the nodes that were kept. */
export function treeAt(size: number, readNode: ReadNode): Frontier {
  return { size, hashes: subtreesOf({ from: 0, to: size }).map(({ level, index }) => readNode(level, index)) };
}

/** Subtrees that stand side by side, joined from the right; the root of the empty tree when there are none. */
export function joined(hashes: readonly Hash[], sha256: Sha256): Hash {
  const root = hashes.reduceRight<Hash | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right, sha256)),
    undefined,
  );
  return root ?? emptyRoot(sha256);
}

function taken(hashes: Hash[]): Hash {
  const hash = hashes.pop();
  if (hash === undefined) throw new RangeError("a tree's subtrees do not fit its size");
  return hash;
}
