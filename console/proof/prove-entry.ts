/** The proof of one entry, every step computed here and told, also those after one that fails. Design, section 5; RFC 6962. */
import type { ProvedEntry } from "../../api/types.ts";
import { base64, readBase64 } from "../../core/json/base64.ts";
import { hex } from "../../core/json/hex.ts";
import { openCheckpoint, parseCheckpoint } from "../../core/ledger/checkpoint.ts";
import { bodyDigest } from "../../core/ledger/entry.ts";
import { entryHash } from "../../core/ledger/log.ts";
import { parseNote } from "../../core/ledger/note.ts";
import { inclusionSteps } from "../../core/ledger/proof.ts";
import { parseReceipt } from "../../core/ledger/receipt.ts";
import { parseVerifierKey } from "../../core/ledger/verifier-key.ts";
import { crypto } from "./crypto.ts";

/** Hashes in hexadecimal; those of a checkpoint in base64, as it is written. */
export type EntryProof = {
  /** The salted digest of the contents as the entry says it and as it comes out here; null where the contents are erased. */
  readonly contents: { readonly said: string; readonly computed: string | null };
  readonly leaf: string;
  readonly path: readonly PathStep[];
  /** Null where the path leads nowhere. */
  readonly root: { readonly computed: string | null; readonly said: string };
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly at: number | null; readonly keyId: string };
  readonly signed: boolean;
};

export type PathStep = {
  readonly side: "left" | "right";
  readonly beside: string;
  /** Facts `from` to before `to` stand under the hash beside. */
  readonly from: number;
  readonly to: number;
  readonly hash: string;
};

/** Undefined for what is no receipt at all. */
export function proveEntry({ body, salt, receipt }: ProvedEntry, logKey: string): EntryProof | undefined {
  const parsed = parseReceipt(JSON.stringify(receipt));
  const key = parseVerifierKey(logKey.trim(), crypto.sha256);
  const note = parsed.ok ? parseNote(parsed.value.checkpoint) : parsed;
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note;
  if (!parsed.ok || !checkpoint.ok) return undefined;
  const { entry, index, proof } = parsed.value;
  const { origin, size, root, at } = checkpoint.value;
  const leaf = entryHash(entry, crypto.sha256);
  const path = inclusionSteps(leaf, index, size, proof, crypto.sha256);
  const saltBytes = salt === null ? undefined : readBase64(salt);
  return {
    contents: { said: entry.body, computed: saltBytes && body !== null ? bodyDigest(body, saltBytes, crypto.sha256) : null },
    leaf: hex(leaf),
    path: (path ?? []).map(({ side, beside, covers, hash }) => ({ side, ...covers, beside: hex(beside), hash: hex(hash) })),
    root: { computed: path === undefined ? null : base64(path.at(-1)?.hash ?? leaf), said: base64(root) },
    checkpoint: { origin, size, at: at ?? null, keyId: key.ok ? key.value.id : "" },
    signed: key.ok && openCheckpoint(parsed.value.checkpoint, [key.value], crypto.verifyEd25519).ok,
  };
}
