/** The time stamps kept beside a log, read again: each over a checkpoint of this very log, with a token that is sound. RFC 3161. */
import { verifyTimeStamp } from "../../api/time-stamps/verify-time-stamp.ts";
import { utf8 } from "../../core/json/utf8.ts";
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { rootOf, treeAt } from "../../core/ledger/tree.ts";
import type { VerifierKey } from "../../core/ledger/verifier-key.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import type { Tx } from "../store/tables.ts";
import type { LedgerFault } from "./fault.ts";
import type { ReadLog } from "./verify-entries.ts";

/** Whose authority's word it is, is for who verifies a bundle to judge: nothing is trusted here. */
export async function stampFaults(tx: Tx, keys: readonly VerifierKey[], { tree, nodes }: ReadLog): Promise<LedgerFault[]> {
  const rows = await tx.selectFrom("time_stamp").select(["size", "checkpoint", "token"]).orderBy("size").execute();
  const faults: LedgerFault[] = [];
  for (const { size, checkpoint, token } of rows) {
    const opened = openCheckpoint(checkpoint, keys, verifyEd25519);
    const said = opened.ok ? opened.value.checkpoint : undefined;
    const ours = said?.size === size && size <= tree.size && sameBytes(rootOf(treeAt(size, nodes.read), sha256), said.root);
    if (!ours || !(await isSound(token, checkpoint))) faults.push({ code: "stamp-unsound", size });
  }
  return faults;
}

async function isSound(token: Uint8Array, checkpoint: string): Promise<boolean> {
  const verified = await verifyTimeStamp(token, utf8(checkpoint), []);
  return verified.ok || verified.errors.every((code) => code === "unknown-authority");
}
