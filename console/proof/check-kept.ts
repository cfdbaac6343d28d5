/** A checkpoint or a receipt that was kept, against what the log says today: whether the log only grew since. RFC 6962, section 2.1.2. */
import { base64, readBase64 } from "../../core/json/base64.ts";
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "../../core/ledger/checkpoint.ts";
import { entryHash } from "../../core/ledger/log.ts";
import { parseNote } from "../../core/ledger/note.ts";
import { verifyConsistency, verifyInclusion } from "../../core/ledger/proof.ts";
import { parseReceipt } from "../../core/ledger/receipt.ts";
import { parseVerifierKey } from "../../core/ledger/verifier-key.ts";
import { crypto } from "./crypto.ts";

export type KeptState =
  | {
      readonly state: "grew" | "rewritten" | "shrunk";
      readonly kept: Told;
      readonly today: Told;
      /** The fact of a receipt. */
      readonly seq?: number;
    }
  /** `empty`: of a log without an entry nothing is proved. `not-included`: a receipt's fact is not in its own checkpoint. */
  | { readonly state: "unreadable" | "unsigned" | "other-log" | "empty" | "not-included" };
export type Told = { readonly size: number; readonly at: number | null };

/** The checkpoint, or why it is none of this log's. */
export function openedCheckpoint(note: string, logKey: string): Checkpoint | KeptState {
  const key = parseVerifierKey(logKey.trim(), crypto.sha256);
  if (!key.ok) return { state: "unsigned" };
  const checkpoint = openCheckpoint(note, [key.value], crypto.verifyEd25519);
  if (checkpoint.ok) return checkpoint.value.checkpoint;
  const codes = new Set<string>(checkpoint.errors.map(({ code }) => code));
  if (codes.has("not-a-note") || codes.has("not-a-checkpoint") || codes.has("too-long")) return { state: "unreadable" };
  return { state: codes.has("wrong-origin") ? "other-log" : "unsigned" };
}

/** Pasted text has other line ends, and loses the last one. */
const noteOf = (pasted: string): string => `${pasted.replaceAll("\r\n", "\n").trim()}\n`;

type Consistency = (from: number, to: number) => Promise<readonly string[]>;

/**
 * @param kept a checkpoint or a receipt, as it was pasted
 * @param current the signed checkpoint of today
 * @param consistency asks for a proof between two sizes: its hashes in base64
 */
export async function checkKept(kept: string, current: string, logKey: string, consistency: Consistency): Promise<KeptState> {
  if (!kept.trimStart().startsWith("{")) return await checkNote(noteOf(kept), current, logKey, consistency);
  const receipt = parseReceipt(kept.trim());
  if (!receipt.ok) return { state: "unreadable" };
  const { entry, index, proof, checkpoint } = receipt.value;
  const older = openedCheckpoint(checkpoint, logKey);
  if ("state" in older) return older;
  if (!verifyInclusion(entryHash(entry, crypto.sha256), index, older, proof, crypto.sha256)) return { state: "not-included" };
  const checked = await checkNote(checkpoint, current, logKey, consistency);
  return "kept" in checked ? { ...checked, seq: entry.seq } : checked;
}

async function checkNote(note: string, current: string, logKey: string, consistency: Consistency): Promise<KeptState> {
  const [older, newer] = [openedCheckpoint(note, logKey), openedCheckpoint(current, logKey)];
  if ("state" in older) return older;
  if ("state" in newer) return newer;
  if (older.size === 0) return { state: "empty" };
  const sizes = { kept: told(older), today: told(newer) };
  if (older.size > newer.size) return { state: "shrunk", ...sizes };
  const said = older.size === newer.size ? [] : await consistency(older.size, newer.size);
  const proof = said.map(readBase64).filter((hash) => hash !== undefined);
  const whole = proof.length === said.length && verifyConsistency(older, newer, proof, crypto.sha256);
  return { state: whole ? "grew" : "rewritten", ...sizes };
}

const told = ({ size, at }: Checkpoint): Told => ({ size, at: at ?? null });

export type ReadCheckpoint = Told & { readonly root: string; readonly verified: boolean };

/** What a signed checkpoint says, and whether the log's key signed it; believed by nobody where it did not. */
export function readCheckpoint(note: string, logKey: string): ReadCheckpoint {
  const verified = openedCheckpoint(note, logKey);
  const parsed = parseNote(note);
  const said = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  if (!said.ok) return { size: 0, at: null, root: "", verified: false };
  return { ...told(said.value), root: base64(said.value.root), verified: !("state" in verified) };
}
