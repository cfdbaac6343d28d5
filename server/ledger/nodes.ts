/** Subtrees of a tenant's tree, fetched for one proof: as many rows as the tree is high. Leaves stand in their entries. */
import { expressionBuilder } from "kysely";
import type { Hash } from "../../core/ledger/leaf.ts";
import { consistencyRanges, inclusionRanges, type Subtree, subtreesOf } from "../../core/ledger/ranges.ts";
import type { ReadNode } from "../../core/ledger/tree.ts";
import type { Tables, Tx } from "../store/tables.ts";

/** A store that lost a node is broken: `ledger verify` says where. */
export class NodeMissing extends Error {
  readonly code = "node-missing";

  constructor(level: number, index: number) {
    super(`subtree ${index} of level ${level} is missing from the tree`);
  }
}

export class Nodes {
  /** By level, then by place: numbers as keys take a third of the time of texts made for each. */
  readonly #levels: Map<number, Hash>[] = [];

  readonly keep = (level: number, index: number, hash: Hash): void => {
    this.#levels[level] ??= new Map();
    this.#levels[level].set(index, hash);
  };

  /** Throws `NodeMissing`. */
  readonly read: ReadNode = (level, index) => {
    const hash = this.find(level, index);
    if (hash === undefined) throw new NodeMissing(level, index);
    return hash;
  };

  find(level: number, index: number): Hash | undefined {
    return this.#levels[level]?.get(index);
  }
}

export const nodesOfTree = (size: number): Subtree[] => subtreesOf({ from: 0, to: size });

export const nodesForInclusion = (seq: number, size: number): Subtree[] => inclusionRanges(seq, size).flatMap(subtreesOf);

export const nodesForConsistency = (older: number, newer: number): Subtree[] =>
  consistencyRanges(older, newer).flatMap(subtreesOf);

/** Fetches the subtrees that a proof needs. */
export async function readNodes(tx: Tx, wanted: readonly Subtree[]): Promise<ReadNode> {
  const nodes = new Nodes();
  const leaves = wanted.filter(({ level }) => level === 0).map(({ index }) => index);
  if (leaves.length > 0) {
    const rows = await tx.selectFrom("entry").select(["seq", "leaf"]).where("seq", "in", leaves).execute();
    for (const { seq, leaf } of rows) nodes.keep(0, seq, leaf);
  }
  const { refTuple, tuple } = expressionBuilder<Tables, "node">();
  const above = wanted.filter(({ level }) => level > 0).map(({ level, index }) => tuple(level, index));
  if (above.length > 0) {
    const rows = await tx
      .selectFrom("node")
      .select(["level", "position", "hash"])
      .where(refTuple("level", "position"), "in", above)
      .execute();
    for (const { level, position, hash } of rows) nodes.keep(level, position, hash);
  }
  return nodes.read;
}
