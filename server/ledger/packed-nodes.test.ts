import { expect, test } from "vitest";
import { appendLeaves, emptyTree, rootOf, treeAt } from "../../core/ledger/tree.ts";
import { sha256 } from "../keys/crypto.ts";
import { NodeMissing, Nodes } from "./nodes.ts";
import { PackedNodes } from "./packed-nodes.ts";

const leaves = Array.from({ length: 5_000 }, (_, seq) => sha256(Uint8Array.of(seq & 255, seq >> 8)));

test("holds each subtree of a tree that grows, beyond its first room", () => {
  const [packed, apart] = [new PackedNodes(), new Nodes()];
  const tree = appendLeaves(emptyTree, leaves, sha256, (level, index, hash) => {
    packed.keep(level, index, hash);
    apart.keep(level, index, hash);
  });
  for (let level = 0; level < packed.levels; level++) {
    expect(packed.count(level)).toBe(Math.floor(leaves.length / 2 ** level));
    for (let index = 0; index < packed.count(level); index++) expect(packed.read(level, index)).toEqual(apart.read(level, index));
  }
  expect(rootOf(treeAt(leaves.length, packed.read), sha256)).toEqual(rootOf(tree, sha256));
});

test("what is not there is missing, and what comes out of turn is refused", () => {
  const packed = new PackedNodes();
  packed.keep(0, 0, leaves[0]);
  expect(() => packed.read(0, 1)).toThrow(NodeMissing);
  expect(() => packed.read(3, 0)).toThrow(NodeMissing);
  expect(packed.find(0, -1)).toBeUndefined();
  expect(() => packed.keep(0, 2, leaves[2])).toThrow(RangeError);
});
