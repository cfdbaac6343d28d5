/** A small log with its signed checkpoint and a receipt: what a server hands out. */
import { checkpointText } from "../../core/ledger/checkpoint.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import { appendEntries } from "../../core/ledger/log.ts";
import { signNote } from "../../core/ledger/note.ts";
import { inclusionProof } from "../../core/ledger/proof.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import { emptyTree, type ReadNode, rootOf } from "../../core/ledger/tree.ts";
import { verifierKey } from "../../core/ledger/verifier-key.ts";
import { ed25519Pair, sha256 } from "../node-crypto.ts";

export const origin = "garant.example/acme";
const pair = ed25519Pair(1);
export const logSigner = { key: verifierKey(origin, pair.publicKey, sha256), sign: pair.sign };

const instant = 1_790_000_000_000;

export function entriesUpTo(size: number): Entry[] {
  return Array.from({ length: size }, (_, seq) => ({
    seq,
    kind: "unavailability.reported",
    subject: `N-${seq}`,
    at: instant + seq,
    actor: "account-1",
    body: seq.toString(16).padStart(64, "0"),
  }));
}

export function receiptOf(index: number, entries: readonly Entry[], signer = logSigner): Receipt {
  const nodes = new Map<string, Uint8Array>();
  const tree = appendEntries(emptyTree, entries, sha256, (level, at, hash) => nodes.set(`${level}/${at}`, hash));
  const readNode: ReadNode = (level, at) => nodes.get(`${level}/${at}`) ?? new Uint8Array(32);
  const entry = entries[index];
  if (entry === undefined) throw new RangeError(`no entry ${index}`);
  const text = checkpointText({ origin, size: tree.size, root: rootOf(tree, sha256), at: instant + 10_000, others: [] });
  return { entry, index, proof: inclusionProof(index, tree.size, readNode, sha256), checkpoint: signNote(text, [signer]) };
}
