/** A tenant's books read again from the beginning: what was given out still holds, or what is wrong and where. */
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { rootOf, treeAt } from "../../core/ledger/tree.ts";
import type { VerifierKey } from "../../core/ledger/verifier-key.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";
import type { LedgerFault } from "./fault.ts";
import { keysOf } from "./find-log.ts";
import type { Log } from "./log.ts";
import { BodiesMissing, compareState } from "./rebuild.ts";
import { readBlocksAgain } from "./verify-blocks.ts";
import { type ReadLog, readLogAgain } from "./verify-entries.ts";
import { stampFaults } from "./verify-stamps.ts";

export type Verified = {
  readonly tenant: string;
  readonly entries: number;
  readonly erased: number;
  readonly blocks: number;
  readonly observations: number;
  /** Rows of state compared with the facts; null where that was not asked for. */
  readonly rows: number | null;
  /** None when all holds. */
  readonly faults: readonly LedgerFault[];
};

/** Reads entries, bodies, subtrees, the last checkpoint, blocks, and on request the state; changes nothing. */
export async function verifyLedger(store: Store, log: Log, { state }: { readonly state: boolean }): Promise<Verified> {
  const { tenant } = log;
  const { read, blocks, faults } = await store.read(tenant, async (tx) => {
    const read = await readLogAgain(tx);
    const blocks = await readBlocksAgain(tx, tenant);
    return { read, blocks, faults: [...read.faults, ...(await checkpointFaults(tx, log, read)), ...blocks.faults] };
  });
  const compared = state ? await stateFaults(store, tenant) : { rows: null, faults: [] };
  return {
    ...{ tenant, entries: read.tree.size, erased: read.erased },
    ...{ blocks: blocks.blocks, observations: blocks.observations, rows: compared.rows },
    faults: [...faults, ...compared.faults],
  };
}

/** The tree that the entries make, against the last checkpoint that was given out and those that were stamped. */
async function checkpointFaults(tx: Tx, { origin, key, checkpointIn }: Log, read: ReadLog): Promise<LedgerFault[]> {
  const current = key();
  const keys = [...(await keysOf(tx, origin)), ...(current === undefined ? [] : [current])];
  return [...lastCheckpointFaults(await checkpointIn(tx), keys, read), ...(await stampFaults(tx, keys, read))];
}

function lastCheckpointFaults(note: string | undefined, keys: readonly VerifierKey[], { tree, nodes }: ReadLog): LedgerFault[] {
  if (note === undefined) return [{ code: "checkpoint-missing" }];
  const opened = openCheckpoint(note, keys, verifyEd25519);
  if (!opened.ok) return [{ code: "checkpoint-unreadable" }];
  const { size, root } = opened.value.checkpoint;
  if (size > tree.size) return [{ code: "ledger-behind-checkpoint", logSize: tree.size, checkpointSize: size }];
  return sameBytes(rootOf(treeAt(size, nodes.read), sha256), root) ? [] : [{ code: "root-differs" }];
}

async function stateFaults(store: Store, tenant: string): Promise<{ rows: number | null; faults: readonly LedgerFault[] }> {
  try {
    const { rows, differences } = await compareState(store, tenant);
    return { rows, faults: differences.map((difference) => ({ code: "state-differs" as const, ...difference })) };
  } catch (error) {
    if (error instanceof BodiesMissing) return { rows: null, faults: [{ code: "bodies-missing", count: error.count }] };
    throw error;
  }
}
