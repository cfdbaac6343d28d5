/**
 * What a checkpoint that a log gives out is worth beside the last one that was kept of it. The log is not trusted: whoever runs it
 * may rewrite it. Design, section 5; RFC 6962, section 2.1.2; C2SP tlog-checkpoint.
 */
import { type Checkpoint, openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { emptyRoot, type Hash, sameBytes } from "../../core/ledger/leaf.ts";
import { verifyConsistency } from "../../core/ledger/proof.ts";
import type { VerifierKey } from "../../core/ledger/verifier-key.ts";
import { sha256, verifyEd25519 } from "../crypto.ts";

/** A signed note and the checkpoint that it says, once it was opened with a key from outside. */
export type Opened = { readonly note: string; readonly checkpoint: Checkpoint };

/** What the log answers when asked that one of its sizes begins another: undefined where it gives no proof. */
export type ProofOf = (from: number, to: number) => Promise<readonly Hash[] | undefined>;

export type AlarmCode =
  | "not-a-checkpoint"
  | "other-key"
  | "other-log"
  | "wrong-root"
  | "shrunk"
  | "rewritten"
  | "no-proof"
  | "back-in-time"
  | "stale";

export type Judgement =
  | { readonly verdict: "first" | "unchanged" | "grown"; readonly opened: Opened }
  | { readonly verdict: "alarm"; readonly alarm: AlarmCode };

/** Opens the note, then compares: the same log, no smaller, no earlier, and with all entries of the kept one in their places. */
export async function judge(
  note: string,
  kept: Opened | undefined,
  keys: readonly VerifierKey[],
  proofOf: ProofOf,
): Promise<Judgement> {
  const opened = openCheckpoint(note, keys, verifyEd25519);
  if (!opened.ok) return alarm(openingAlarms[opened.errors[0]?.code ?? "not-a-checkpoint"]);
  const { checkpoint } = opened.value;
  if (checkpoint.size === 0 && !sameBytes(checkpoint.root, emptyRoot(sha256))) return alarm("wrong-root");
  const received = { note, checkpoint };
  return kept === undefined ? { verdict: "first", opened: received } : await beside(kept.checkpoint, received, proofOf);
}

async function beside(kept: Checkpoint, received: Opened, proofOf: ProofOf): Promise<Judgement> {
  const { checkpoint } = received;
  if (checkpoint.origin !== kept.origin) return alarm("other-log");
  if (checkpoint.size < kept.size) return alarm("shrunk");
  if (checkpoint.size === kept.size)
    return sameBytes(checkpoint.root, kept.root) ? { verdict: "unchanged", opened: received } : alarm("rewritten");
  if (checkpoint.at !== undefined && kept.at !== undefined && checkpoint.at < kept.at) return alarm("back-in-time");
  // Any log begins with the empty one: there is nothing to prove, and RFC 6962 has no proof of it.
  if (kept.size === 0) return { verdict: "grown", opened: received };
  const proof = await proofOf(kept.size, checkpoint.size);
  if (proof === undefined) return alarm("no-proof");
  return verifyConsistency(kept, checkpoint, proof, sha256) ? { verdict: "grown", opened: received } : alarm("rewritten");
}

const openingAlarms = {
  "too-long": "not-a-checkpoint",
  "not-a-note": "not-a-checkpoint",
  "not-a-checkpoint": "not-a-checkpoint",
  "unknown-signer": "other-key",
  "wrong-signature": "other-key",
  "wrong-origin": "other-log",
} as const satisfies Readonly<Record<string, AlarmCode>>;

function alarm(code: AlarmCode): Judgement {
  return { verdict: "alarm", alarm: code };
}
