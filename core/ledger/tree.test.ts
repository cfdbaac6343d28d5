import { describe, expect, test } from "vitest";
import { keptTree, leafBytes } from "../../test/ledger/kept-tree.ts";
import { powerBelow, referenceTree, rfc6962, type Seeds } from "../../test/ledger/reference-tree.ts";
import { sha256 } from "../../test/node-crypto.ts";
import { hex } from "../json/hex.ts";
import { leafHash } from "./leaf.ts";
import { appendLeaves, emptyTree, rootOf, treeAt } from "./tree.ts";

const kept = keptTree(1_030);

/** The sizes at which a tree of ours has another root than the definition gives. */
function sizesThatDiffer(seeds: Seeds, upTo: number): number[] {
  const reference = referenceTree(seeds);
  const sizes = Array.from({ length: upTo + 1 }, (_, size) => size);
  return sizes.filter((size) => hex(rootOf(treeAt(size, kept.readNode), sha256)) !== reference.root(0, size).toString("hex"));
}

test("the root of nothing is the digest of nothing", () =>
  expect(hex(rootOf(emptyTree, sha256))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

test("every prefix of a log has the root of the definition", () => expect(sizesThatDiffer(rfc6962, 1_030)).toEqual([]));

describe("controls: a tree made otherwise is caught", () => {
  const seeded: [bug: string, seeds: Partial<Seeds>, first: number][] = [
    ["no prefix on leaves", { leaf: "" }, 1],
    ["no prefix on nodes", { node: "" }, 2],
    ["divided one too early after a power of two", { split: (width) => (width > 2 ? powerBelow(width - 1) : 1) }, 3],
    ["divided one too early at a power of two", { split: (width) => (width > 2 ? powerBelow(powerBelow(width + 1)) : 1) }, 3],
  ];
  test.each(seeded)("%s", (_, seeds, first) => expect(sizesThatDiffer({ ...rfc6962, ...seeds }, 40)[0]).toBe(first));
});

test("a tree that grows in pieces is the tree that grows at once", () => {
  let tree = emptyTree;
  for (let from = 0; from < kept.leaves.length; from += 1 + (from % 7))
    tree = appendLeaves(tree, kept.leaves.slice(from, from + 1 + (from % 7)), sha256);
  expect(tree).toEqual(kept.tree);
  expect(treeAt(kept.leaves.length, kept.readNode)).toEqual(kept.tree);
});

test("growing changes neither the tree that it starts from nor what was kept of it", () => {
  const before = treeAt(7, kept.readNode);
  const copy = structuredClone(before);
  appendLeaves(before, [leafHash(leafBytes(7), sha256)], sha256);
  expect(before).toEqual(copy);
});

test("a complete subtree is told once, when its last leaf comes", () => {
  const told: string[] = [];
  appendLeaves(treeAt(5, kept.readNode), kept.leaves.slice(5, 8), sha256, (level, index) => told.push(`${level}/${index}`));
  expect(told).toEqual(["0/5", "1/2", "0/6", "0/7", "1/3", "2/1", "3/0"]);
});

test("subtrees that do not fit the size are refused", () =>
  expect(() => appendLeaves({ size: 1, hashes: [] }, kept.leaves.slice(0, 1), sha256)).toThrow(RangeError));
