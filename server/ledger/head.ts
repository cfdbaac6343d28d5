/** Where a log stands: what must be known to add to it and to prove what was added. */
import type { Hash } from "../../core/ledger/leaf.ts";
import { inclusionProof } from "../../core/ledger/proof.ts";
import { appendLeaves, emptyTree, type Frontier, treeAt } from "../../core/ledger/tree.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "../keys/crypto.ts";
import { inChunks } from "../store/chunks.ts";
import type { Tx } from "../store/tables.ts";
import { Nodes, nodesOfTree, readNodes } from "./nodes.ts";

export type Head = { readonly tree: Frontier; readonly lastAt: Instant };

/** The head as the tables have it. */
export async function loadHead(tx: Tx): Promise<Head> {
  const last = await tx.selectFrom("entry").select(["seq", "at"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
  if (last === undefined) return { tree: emptyTree, lastAt: 0 };
  return { tree: await treeOf(tx, last.seq + 1), lastAt: last.at };
}

/** The tree of the first `size` entries. Throws `NodeMissing` where the log is shorter. */
export async function treeOf(tx: Tx, size: number): Promise<Frontier> {
  return treeAt(size, await readNodes(tx, nodesOfTree(size)));
}

export type Grown = {
  readonly tree: Frontier;
  /** Inclusion proof, in this tree, of an entry that was just added. */
  readonly proof: (seq: number) => Hash[];
};

/**
 * Adds leaves, and writes the subtrees that they complete. What lies left of a new leaf was in the frontier or is new,
 * what lies right of it is new: its proof reads nothing else.
 */
export async function grow(tx: Tx, before: Frontier, leaves: readonly Hash[]): Promise<Grown> {
  const nodes = new Nodes();
  const rows: { level: number; position: number; hash: Hash }[] = [];
  nodesOfTree(before.size).forEach(({ level, index }, at) => {
    const hash = before.hashes[at];
    if (hash !== undefined) nodes.keep(level, index, hash);
  });
  const tree = appendLeaves(before, leaves, sha256, (level, position, hash) => {
    nodes.keep(level, position, hash);
    if (level > 0) rows.push({ level, position, hash });
  });
  for (const chunk of inChunks(rows)) await tx.insertInto("node").values(chunk).execute();
  return { tree, proof: (seq) => inclusionProof(seq, tree.size, nodes.read, sha256) };
}
