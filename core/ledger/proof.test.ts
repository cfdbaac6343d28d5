import { describe, expect, test } from "vitest";
import { keptTree, leafBytes } from "../../test/ledger/kept-tree.ts";
import { referenceTree } from "../../test/ledger/reference-tree.ts";
import { sha256 } from "../../test/node-crypto.ts";
import type { Sha256 } from "../crypto.ts";
import { type Hash, leafHash, nodeHash } from "./leaf.ts";
import {
  consistencyNodes,
  consistencyProof,
  inclusionNodes,
  inclusionProof,
  inclusionSteps,
  verifyConsistency,
  verifyInclusion,
} from "./proof.ts";
import { appendLeaves, emptyTree, rootOf, treeAt } from "./tree.ts";

const kept = keptTree(140);
const reference = referenceTree();
const headOf = (size: number) => ({ size, root: rootOf(treeAt(size, kept.readNode), sha256) });
const bytesOf = (hashes: readonly Buffer[]) => hashes.map((hash) => new Uint8Array(hash));
const pairs = Array.from({ length: 70 }, (_, size) => Array.from({ length: size }, (_, index) => [index, size] as const)).flat();

test("every proof of inclusion in trees up to 69 leaves is that of the definition, and verifies", () => {
  for (const [index, size] of pairs) {
    const proof = inclusionProof(index, size, kept.readNode, sha256);
    expect(proof).toEqual(bytesOf(reference.path(index, 0, size)));
    expect(verifyInclusion(leafHash(leafBytes(index), sha256), index, headOf(size), proof, sha256)).toBe(true);
  }
});

test("every proof of consistency between trees up to 69 leaves is that of the definition, and verifies", () => {
  for (const [before, newer] of pairs) {
    const proof = consistencyProof(before + 1, newer, kept.readNode, sha256);
    expect(proof).toEqual(bytesOf(reference.subproof(before + 1, 0, newer, true)));
    expect(verifyConsistency(headOf(before + 1), headOf(newer), proof, sha256)).toBe(true);
  }
});

test("each step of a way up covers its leaves, and the last one is the root", () => {
  for (const [index, size] of pairs.filter(([, size]) => size <= 33)) {
    const proof = inclusionProof(index, size, kept.readNode, sha256);
    const steps = inclusionSteps(leafHash(leafBytes(index), sha256), index, size, proof, sha256) ?? [];
    expect(steps.map(({ beside }) => beside)).toEqual(proof);
    for (const { covers, side } of steps) expect(side === "left" ? covers.to <= index : covers.from > index).toBe(true);
    const covered = steps.flatMap(({ covers }) => Array.from({ length: covers.to - covers.from }, (_, at) => covers.from + at));
    expect([...covered, index].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, at) => at));
    expect(steps.at(-1)?.hash ?? leafHash(leafBytes(index), sha256)).toEqual(headOf(size).root);
  }
  expect(inclusionSteps(leafHash(leafBytes(0), sha256), 0, 5, [], sha256)).toBeUndefined();
});

test("no leaf is proved at the place of another", () => {
  for (const [index, size] of pairs.filter(([, size]) => size <= 20)) {
    const proof = inclusionProof(index, size, kept.readNode, sha256);
    for (let other = 0; other < size + 3; other++)
      expect(verifyInclusion(leafHash(leafBytes(index), sha256), other, headOf(size), proof, sha256)).toBe(other === index);
  }
});

test("the nodes to fetch are those that the proofs read", () => {
  for (const [index, size] of pairs) {
    const read: unknown[] = [];
    inclusionProof(index, size, noted(read), sha256);
    expect(inclusionNodes(index, size)).toEqual(read);
    read.length = 0;
    consistencyProof(index + 1, size, noted(read), sha256);
    expect(consistencyNodes(index + 1, size)).toEqual(read);
  }
});

function noted(read: unknown[]) {
  return (level: number, index: number): Hash => {
    read.push({ level, index });
    return kept.readNode(level, index);
  };
}

describe("a history that was rewritten", () => {
  const rewritten = [...kept.leaves.slice(0, 40), leafHash(leafBytes(1_000), sha256), ...kept.leaves.slice(41, 80)];
  const head = { size: 80, root: rootOf(appendLeaves(emptyTree, rewritten, sha256), sha256) };
  test("has no proof from a tree that held the old entry", () =>
    expect(verifyConsistency(headOf(50), head, consistencyProof(50, 80, kept.readNode, sha256), sha256)).toBe(false));
  test("is not found out from a tree that ends before it", () =>
    expect(verifyConsistency(headOf(40), headOf(80), consistencyProof(40, 80, kept.readNode, sha256), sha256)).toBe(true));
});

describe("a node can't pass for a leaf", () => {
  const forge = (hash: Sha256) => {
    const [left, right] = [leafHash(leafBytes(0), hash), leafHash(leafBytes(1), hash)];
    const beside = leafHash(leafBytes(2), hash);
    const root = nodeHash(nodeHash(left, right, hash), beside, hash);
    const forged = leafHash(Uint8Array.of(...left, ...right), hash);
    return verifyInclusion(forged, 0, { size: 2, root }, [beside], hash);
  };
  test("with the prefixes of the RFC", () => expect(forge(sha256)).toBe(false));
  test("control: without them it does", () => expect(forge((bytes) => sha256(bytes.subarray(1)))).toBe(true));
});

const impossible: [what: string, build: () => unknown][] = [
  ["a leaf beyond the tree", () => inclusionProof(5, 5, kept.readNode, sha256)],
  ["a leaf before the tree", () => inclusionProof(-1, 5, kept.readNode, sha256)],
  ["half a leaf", () => inclusionProof(0.5, 5, kept.readNode, sha256)],
  ["growth from nothing", () => consistencyProof(0, 5, kept.readNode, sha256)],
  ["growth backwards", () => consistencyProof(6, 5, kept.readNode, sha256)],
];
test.each(impossible)("there is no proof for %s", (_, build) => expect(build).toThrow(RangeError));

test("a proof reaches from the first to the last of 2^53 − 1 leaves", () => {
  const size = Number.MAX_SAFE_INTEGER;
  expect(inclusionNodes(0, size).length).toBe(104);
  expect(inclusionNodes(size - 1, size)).toHaveLength(52);
});

test("numbers that are no counts are refused, not looped over", () => {
  for (const size of [Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -1, 1.5]) {
    expect(verifyInclusion(sha256(leafBytes(0)), 0, { size, root: sha256(leafBytes(0)) }, [], sha256)).toBe(false);
    expect(verifyConsistency({ size, root: leafBytes(0) }, { size, root: leafBytes(0) }, [], sha256)).toBe(false);
  }
});
