/** Every entry, body and subtree read again: what was written is what stands there. Ledger's SPEC, entries and tree. */
import type { FactBodies } from "../../core/facts/fact.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { bodyDigest } from "../../core/ledger/entry.ts";
import { verifyKeyChange } from "../../core/ledger/key-change.ts";
import { type Hash, sameBytes } from "../../core/ledger/leaf.ts";
import { entryHash, sequenceFaults } from "../../core/ledger/log.ts";
import { appendLeaves, emptyTree, type Frontier } from "../../core/ledger/tree.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import type { Tx } from "../store/tables.ts";
import type { LedgerFault } from "./fault.ts";
import { PackedNodes } from "./packed-nodes.ts";
import { entryOf, entryRows } from "./stored-facts.ts";

export type ReadLog = {
  /** The tree that the entries make, whatever the stored subtrees say. */
  readonly tree: Frontier;
  readonly nodes: PackedNodes;
  /** Entries whose body was erased: they stay proved, and say nothing more. */
  readonly erased: number;
  readonly faults: readonly LedgerFault[];
};

const entriesAtOnce = 2_000;

/** Reads the log from its beginning. */
export async function readLogAgain(tx: Tx): Promise<ReadLog> {
  const faults: LedgerFault[] = [];
  const nodes = new PackedNodes();
  let [tree, erased]: [Frontier, number] = [emptyTree, 0];
  let before: ReturnType<typeof entryOf> | undefined;
  for (let last = -1; ; ) {
    const rows = await entryRows(tx).where("entry.seq", ">", last).orderBy("entry.seq").limit(entriesAtOnce).execute();
    if (rows.length === 0) break;
    const entries = rows.map(entryOf);
    faults.push(...sequenceFaults(entries, before).map(({ code, seq }) => ({ code, seq })));
    const leaves: Hash[] = entries.map((entry) => entryHash(entry, sha256));
    tree = appendLeaves(tree, leaves, sha256, nodes.keep);
    faults.push(...rows.flatMap((row, at) => rowFaults(row, leaves[at])));
    erased += rows.filter(({ content }) => content === null).length;
    before = entries.at(-1);
    last = before?.seq ?? last;
  }
  return { tree, nodes, erased, faults: [...faults, ...(await withoutState(tx)), ...(await nodeFaults(tx, nodes))] };
}

type Row = Awaited<ReturnType<ReturnType<typeof entryRows>["execute"]>>[number];

function rowFaults(row: Row, leaf: Hash | undefined): LedgerFault[] {
  const { seq } = row;
  const { body: digest } = entryOf(row);
  if (leaf === undefined || !sameBytes(leaf, row.leaf)) return [{ code: "entry-altered", seq }];
  if (row.content === null || row.salt === null) return [];
  const body = parsed(row.content);
  if (body === undefined || canonicalJson(body) !== row.content || bodyDigest(body, row.salt, sha256) !== digest)
    return [{ code: "body-altered", seq }];
  return row.kind === "log.key-replaced" && !verifyKeyChange(keyChangeOf(row.content), sha256, verifyEd25519)
    ? [{ code: "key-change-unsigned", seq }]
    : [];
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function keyChangeOf(content: string): FactBodies["log.key-replaced"] {
  return JSON.parse(content);
}

async function withoutState(tx: Tx): Promise<LedgerFault[]> {
  const rows = await tx
    .selectFrom("entry")
    .select("seq")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("projected").select("projected.seq").whereRef("projected.seq", "=", "entry.seq"))),
    )
    .orderBy("seq")
    .execute();
  return rows.map(({ seq }) => ({ code: "entry-without-state", seq }));
}

const nodesAtOnce = 10_000;

/** The stored subtrees against those that the entries make: those that differ, then those that are missing. */
async function nodeFaults(tx: Tx, nodes: PackedNodes): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  const missing: LedgerFault[] = [];
  const miss = (level: number, from: number, to: number): void => {
    for (let position = from; position < to; position++) missing.push({ code: "node-missing", level, position });
  };
  for (let level = 1; level < nodes.levels; level++) {
    let next = 0;
    for (let rows = await storedNodes(tx, level, 0); rows.length > 0; rows = await storedNodes(tx, level, next)) {
      for (const { position, hash } of rows) {
        miss(level, next, Math.min(position, nodes.count(level)));
        next = position + 1;
        const made = nodes.find(level, position);
        if (made === undefined || !sameBytes(made, hash)) faults.push({ code: "node-altered", level, position });
      }
    }
    miss(level, next, nodes.count(level));
  }
  return [...faults, ...(await nodesAbove(tx, Math.max(1, nodes.levels))), ...missing];
}

/** From a position on: skipping what was read before would read it again for each page. */
async function storedNodes(tx: Tx, level: number, from: number) {
  return await tx
    .selectFrom("node")
    .select(["position", "hash"])
    .where("level", "=", level)
    .where("position", ">=", from)
    .orderBy("position")
    .limit(nodesAtOnce)
    .execute();
}

/** What no entry makes. */
async function nodesAbove(tx: Tx, level: number): Promise<LedgerFault[]> {
  const rows = await tx
    .selectFrom("node")
    .select(["level", "position"])
    .where("level", ">=", level)
    .orderBy("level")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ code: "node-altered", level: row.level, position: row.position }));
}
