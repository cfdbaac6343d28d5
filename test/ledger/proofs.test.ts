/** The proofs in numbers: random trees of 1 to 5,000 entries against the definition, and no altered proof that passes. */
import { expect, test } from "vitest";
import { type Hash, leafHash } from "../../core/ledger/leaf.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "../../core/ledger/proof.ts";
import { rootOf, treeAt } from "../../core/ledger/tree.ts";
import { keepFigures } from "../figures.ts";
import { sha256 } from "../node-crypto.ts";
import { keptTree, leafBytes } from "./kept-tree.ts";
import { drawer } from "./numbers.ts";
import { referenceTree } from "./reference-tree.ts";

const largest = 5_000;
const kept = keptTree(largest);
const roots = Array.from({ length: largest + 1 }, (_, size) => rootOf(treeAt(size, kept.readNode), sha256));
const headOf = (size: number) => ({ size, root: roots[size] ?? leafBytes(0) });
const leaves = kept.leaves;

test("all trees of 1 to 5,000 entries have the root of the definition", () => {
  const reference = referenceTree();
  const differing = roots.flatMap((root, size) => (reference.root(0, size).equals(root) ? [] : [size]));
  expect(differing).toEqual([]);
});

test("100,000 random proofs of inclusion verify, and none of them altered", async () => {
  const draw = drawer(20_261_122);
  const faults: string[] = [];
  for (let round = 0; round < 100_000; round++) {
    const size = 1 + draw(largest);
    const index = draw(size);
    const leaf = leaves[index] ?? leafHash(leafBytes(index), sha256);
    const proof = inclusionProof(index, size, kept.readNode, sha256);
    const holds = (hash: Hash, at: number, path: Hash[]) => verifyInclusion(hash, at, headOf(size), path, sha256);
    if (!holds(leaf, index, proof)) faults.push(`leaf ${index} of ${size} refused`);
    const altered = alterations(proof, draw);
    if (holds(flipped(leaf, draw), index, proof) || altered.some((path) => holds(leaf, index, path)))
      faults.push(`leaf ${index} of ${size} altered`);
    const other = draw(size);
    if (other !== index && holds(leaf, other, proof)) faults.push(`leaf ${index} of ${size} passed as ${other}`);
  }
  expect(faults).toEqual([]);
  await keepFigures("T14", { "random trees": largest, "proofs of inclusion": 100_000 });
}, 120_000);

test("10,000 random proofs of consistency verify, and none of them altered", async () => {
  const draw = drawer(6_962);
  const faults: string[] = [];
  for (let round = 0; round < 10_000; round++) {
    const newer = 1 + draw(largest);
    const older = 1 + draw(newer);
    const proof = consistencyProof(older, newer, kept.readNode, sha256);
    const holds = (from: Hash, to: Hash, path: Hash[]) =>
      verifyConsistency({ size: older, root: from }, { size: newer, root: to }, path, sha256);
    const [from, to] = [headOf(older).root, headOf(newer).root];
    if (!holds(from, to, proof)) faults.push(`${older} to ${newer} refused`);
    const altered = alterations(proof, draw);
    if (altered.some((path) => holds(from, to, path))) faults.push(`${older} to ${newer} altered`);
    if (holds(flipped(from, draw), to, proof) || holds(from, flipped(to, draw), proof))
      faults.push(`${older} to ${newer}: another root`);
  }
  expect(faults).toEqual([]);
  await keepFigures("T14", { "proofs of consistency": 10_000 });
}, 120_000);

test("control: a verifier that reads only as many hashes as it needs lets altered proofs pass", () => {
  const draw = drawer(1);
  const [size, index] = [1_000, 77];
  const proof = inclusionProof(index, size, kept.readNode, sha256);
  const lenient = (path: Hash[]) =>
    verifyInclusion(leaves[index] ?? leafBytes(0), index, headOf(size), path.slice(0, proof.length), sha256);
  expect(alterations(proof, draw).some(lenient)).toBe(true);
});

/** One hash flipped in one bit, dropped, doubled, swapped with its neighbour; one hash too many at either end. */
function alterations(proof: readonly Hash[], draw: (below: number) => number): Hash[][] {
  const stray = leaves[draw(leaves.length)] ?? leafBytes(0);
  const longer = [
    [stray, ...proof],
    [...proof, stray],
  ];
  if (proof.length === 0) return longer;
  const at = draw(proof.length);
  const hash = proof[at] ?? stray;
  const changed = [proof.with(at, flipped(hash, draw)), proof.toSpliced(at, 1), proof.toSpliced(at, 0, hash)];
  const swapped = at > 0 ? [proof.with(at, proof[at - 1] ?? stray).with(at - 1, hash)] : [];
  return [...longer, ...changed, ...swapped];
}

function flipped(hash: Hash, draw: (below: number) => number): Hash {
  const bit = draw(hash.length * 8);
  return hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}
