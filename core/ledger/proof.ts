/** Proofs that an entry is in the log, and that a log only grew. RFC 6962, sections 2.1.1 and 2.1.2. */
import type { Sha256 } from "../crypto.ts";
import { type Hash, hashLength, nodeHash, sameBytes } from "./leaf.ts";
import { consistencyRanges, inclusionRanges, type Range, type Subtree, subtreesOf } from "./ranges.ts";
import { joined, type ReadNode } from "./tree.ts";

/** What a checkpoint says of a tree. */
export type TreeHead = { readonly size: number; readonly root: Hash };

/**
 * The hashes beside the way from leaf `index` to the root of the tree of `size` leaves, from the leaf up.
 *
 * @throws RangeError unless 0 ≤ index < size
 */
export function inclusionProof(index: number, size: number, readNode: ReadNode, sha256: Sha256): Hash[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return inclusionRanges(index, size).map((range) => hashOf(range, readNode, sha256));
}

/** One step up from a leaf: the hash beside, on which side it stands and which leaves it covers, and the hash that both make. */
export type InclusionStep = {
  readonly beside: Hash;
  readonly side: "left" | "right";
  /** Leaves `from` to before `to`. */
  readonly covers: Range;
  readonly hash: Hash;
};

/** The way that a proof says from leaf `index` up, the last hash being the root of that tree of `size`; undefined where it is no way there. RFC 6962, section 2.1.1. */
export function inclusionSteps(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  sha256: Sha256,
): InclusionStep[] | undefined {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  const ranges = inclusionRanges(index, size);
  if (ranges.length !== proof.length || !isHash(leaf) || !proof.every(isHash)) return undefined;
  const steps: InclusionStep[] = [];
  let hash = leaf;
  for (const [at, covers] of ranges.entries()) {
    const beside = proof[at] ?? hash;
    const side = isLeftOf(covers, index) ? "left" : "right";
    hash = side === "left" ? nodeHash(beside, hash, sha256) : nodeHash(hash, beside, sha256);
    steps.push({ beside, side, covers, hash });
  }
  return steps;
}

/** True when `leaf` is the hash of leaf `index` of the tree that `head` speaks of. The size itself is the checkpoint's word, not the proof's. */
export function verifyInclusion(leaf: Hash, index: number, head: TreeHead, proof: readonly Hash[], sha256: Sha256): boolean {
  const steps = inclusionSteps(leaf, index, head.size, proof, sha256);
  return steps !== undefined && sameBytes(steps.at(-1)?.hash ?? leaf, head.root);
}

/**
 * The hashes that show that the tree of `older` leaves begins the one of `newer`; none when they are one tree.
 *
 * @throws RangeError unless 0 < older ≤ newer: of an empty tree there is nothing to prove
 */
export function consistencyProof(older: number, newer: number, readNode: ReadNode, sha256: Sha256): Hash[] {
  if (!isCount(older) || !isCount(newer) || older === 0 || older > newer)
    throw new RangeError(`no proof from ${older} to ${newer} leaves`);
  return consistencyRanges(older, newer).map((range) => hashOf(range, readNode, sha256));
}

/** True when the newer tree holds all leaves of the older one, in their places. False for an empty older tree: nothing would be proved. */
export function verifyConsistency(older: TreeHead, newer: TreeHead, proof: readonly Hash[], sha256: Sha256): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size === 0 || older.size > newer.size) return false;
  const ranges = consistencyRanges(older.size, newer.size);
  if (ranges.length !== proof.length || (proof.length > 0 && ![older.root, ...proof].every(isHash))) return false;
  const startsInside = ranges.length > 0 && isLeftOf(ranges[0], older.size);
  const [first, ...rest] = startsInside ? proof : [older.root, ...proof];
  return first !== undefined && climbs(first, rest, ranges.slice(startsInside ? 1 : 0), older, newer, sha256);
}

/** Rebuilds both roots at once: what lies left of the boundary belongs to both trees, what lies right of it to the newer one. */
function climbs(
  first: Hash,
  proof: readonly Hash[],
  ranges: readonly Range[],
  older: TreeHead,
  newer: TreeHead,
  sha256: Sha256,
): boolean {
  let [olderRoot, newerRoot] = [first, first];
  proof.forEach((beside, at) => {
    const inBoth = isLeftOf(ranges[at], older.size);
    if (inBoth) olderRoot = nodeHash(beside, olderRoot, sha256);
    newerRoot = inBoth ? nodeHash(beside, newerRoot, sha256) : nodeHash(newerRoot, beside, sha256);
  });
  return sameBytes(olderRoot, older.root) && sameBytes(newerRoot, newer.root);
}

/** The kept nodes that a proof is made of: for a store that fetches them together beforehand. */
export function inclusionNodes(index: number, size: number): Subtree[] {
  return inclusionRanges(index, size).flatMap(subtreesOf);
}

/** The kept nodes that a consistency proof is made of: for a store that fetches them together beforehand. */
export function consistencyNodes(older: number, newer: number): Subtree[] {
  return consistencyRanges(older, newer).flatMap(subtreesOf);
}

function hashOf(range: Range, readNode: ReadNode, sha256: Sha256): Hash {
  const hashes = subtreesOf(range).map(({ level, index }) => readNode(level, index));
  return joined(hashes, sha256);
}

function isLeftOf(range: Range | undefined, leaf: number): boolean {
  return range !== undefined && range.to <= leaf;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === hashLength;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
