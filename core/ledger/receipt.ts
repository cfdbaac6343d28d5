/** What a party is given for an acknowledged act: the entry, and the proof that a signed checkpoint holds it. Design, section 5. */
import type { Sha256, VerifyEd25519 } from "../crypto.ts";
import { base64, readBase64 } from "../json/base64.ts";
import { canonicalJson } from "../json/canonical.ts";
import { isJsonObject, type Json } from "../json/json.ts";
import { type JsonFault, parseJson } from "../json/parse.ts";
import { bad, good, type Result } from "../result.ts";
import { type CheckpointFault, type OpenedCheckpoint, openCheckpoint } from "./checkpoint.ts";
import { type Entry, type EntryFault, readEntry } from "./entry.ts";
import { type Hash, hashLength } from "./leaf.ts";
import { entryHash } from "./log.ts";
import { verifyInclusion } from "./proof.ts";
import type { VerifierKey } from "./verifier-key.ts";

export type Receipt = {
  readonly entry: Entry;
  /** Place of the entry in the log: its `seq`. */
  readonly index: number;
  /** Inclusion proof, from the leaf up. */
  readonly proof: readonly Hash[];
  /** The signed note, as the log gave it out. */
  readonly checkpoint: string;
};

export type VerifiedReceipt = OpenedCheckpoint & { readonly entry: Entry };

/** `not-included`: the checkpoint's tree does not hold the entry at its place. */
export type ReceiptFault = JsonFault | EntryFault | CheckpointFault | { readonly code: "not-a-receipt" | "not-included" };

const limits = { length: 1_048_576, depth: 4 };
/** More levels than a tree of 2^53 entries has. */
const longestProof = 53;

/** The receipt as it is given out: canonical JSON `{checkpoint, entry, index, proof}`, hashes in base64. */
export function receiptText({ entry, index, proof, checkpoint }: Receipt): string {
  return canonicalJson({ entry, index, proof: proof.map(base64), checkpoint });
}

/** The receipt that a text says, nothing verified. */
export function parseReceipt(text: string): Result<Receipt, ReceiptFault> {
  const json = parseJson(text, limits);
  if (!json.ok) return json;
  if (!isJsonObject(json.value) || Object.keys(json.value).length !== 4) return bad([{ code: "not-a-receipt" }]);
  const { entry: said, index, proof: encoded, checkpoint } = json.value;
  if (said === undefined || typeof checkpoint !== "string") return bad([{ code: "not-a-receipt" }]);
  const entry = readEntry(said);
  if (!entry.ok) return entry;
  const proof = readProof(encoded);
  if (proof === undefined || index !== entry.value.seq) return bad([{ code: "not-a-receipt" }]);
  return good({ entry: entry.value, index, proof, checkpoint });
}

/**
 * The entry and the checkpoint of a receipt, once the checkpoint is signed by a known key of its log and its tree holds the entry.
 *
 * @param keys known from outside, never taken from the receipt
 */
export function verifyReceipt(
  receipt: Receipt,
  keys: readonly VerifierKey[],
  { sha256, verifyEd25519 }: { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 },
): Result<VerifiedReceipt, ReceiptFault> {
  const opened = openCheckpoint(receipt.checkpoint, keys, verifyEd25519);
  if (!opened.ok) return opened;
  const { entry, index, proof } = receipt;
  const leaf = entryHash(entry, sha256);
  const included = index === entry.seq && verifyInclusion(leaf, index, opened.value.checkpoint, proof, sha256);
  return included ? good({ entry, ...opened.value }) : bad([{ code: "not-included" }]);
}

function readProof(value: Json | undefined): Hash[] | undefined {
  if (!Array.isArray(value) || value.length > longestProof) return undefined;
  const hashes = value
    .map((item: Json) => (typeof item === "string" ? readBase64(item) : undefined))
    .filter((hash) => hash?.length === hashLength);
  return hashes.length === value.length ? hashes.filter((hash) => hash !== undefined) : undefined;
}
