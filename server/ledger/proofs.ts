/** Proofs under the last checkpoint that was given out: a few rows each, whatever the size of the log. */

import type { RecordedFact } from "../../core/facts/recorded.ts";
import type { Hash } from "../../core/ledger/leaf.ts";
import { consistencyProof, inclusionProof } from "../../core/ledger/proof.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import { sha256 } from "../keys/crypto.ts";
import type { Tx } from "../store/tables.ts";
import { sizeOfCheckpoint } from "./find-log.ts";
import { nodesForConsistency, nodesForInclusion, readNodes } from "./nodes.ts";
import { entryOf, factOf, storedFacts } from "./stored-facts.ts";

/** The receipt of an entry, as it was given for the act; undefined where no checkpoint holds it. */
export async function receiptOf(tx: Tx, seq: number, checkpoint: string | undefined): Promise<Receipt | undefined> {
  const size = sizeOfCheckpoint(checkpoint);
  if (checkpoint === undefined || !Number.isSafeInteger(seq) || seq < 0 || seq >= size) return undefined;
  const row = await tx.selectFrom("entry").selectAll().where("seq", "=", seq).executeTakeFirst();
  if (row === undefined) return undefined;
  const proof = inclusionProof(seq, size, await readNodes(tx, nodesForInclusion(seq, size)), sha256);
  return { entry: entryOf(row), index: seq, proof, checkpoint };
}

/** That the tree of `newer` entries begins with the one of `older`; undefined unless 0 < older ≤ newer ≤ the checkpoint's size. */
export async function consistencyOf(
  tx: Tx,
  older: number,
  newer: number,
  checkpoint: string | undefined,
): Promise<Hash[] | undefined> {
  const possible = Number.isSafeInteger(older) && older > 0 && older <= newer && newer <= sizeOfCheckpoint(checkpoint);
  if (!possible || !Number.isSafeInteger(newer)) return undefined;
  return consistencyProof(older, newer, await readNodes(tx, nodesForConsistency(older, newer)), sha256);
}

/** Facts with their receipts, in the order of the sequences asked for. */
export async function recordedOf(
  tx: Tx,
  seqs: readonly number[],
  checkpoint: string | undefined,
): Promise<{ facts: RecordedFact[]; receipts: Receipt[] }> {
  const facts: RecordedFact[] = [];
  const receipts: Receipt[] = [];
  for (const seq of seqs) {
    const row = await storedFacts(tx).where("entry.seq", "=", seq).executeTakeFirst();
    const receipt = await receiptOf(tx, seq, checkpoint);
    if (row !== undefined && receipt !== undefined) {
      facts.push(factOf(row));
      receipts.push(receipt);
    }
  }
  return { facts, receipts };
}
