/** Whether a fact is in the ledger that was signed, computed here and not asked of the server. Design, section 5. */
import type { ProvedEntry } from "../../api/types.ts";
import { readBase64 } from "../../core/json/base64.ts";
import { hex } from "../../core/json/hex.ts";
import { bodyDigest } from "../../core/ledger/entry.ts";
import { parseReceipt, type ReceiptFault, verifyReceipt } from "../../core/ledger/receipt.ts";
import { parseVerifierKey } from "../../core/ledger/verifier-key.ts";
import { crypto } from "./crypto.ts";

const { sha256 } = crypto;

export type Why = "digest" | "inclusion" | "signature" | "checkpoint";
export type Checked = { readonly ok: true; readonly checkpointSize: number } | { readonly ok: false; readonly why: Why };

/** Salted digest of the contents, path to the root, signature of the checkpoint; a body that was erased leaves only the last two. */
export function checkFact({ entry, body, salt, receipt }: ProvedEntry, logKey: string): Checked {
  const key = parseVerifierKey(logKey.trim(), sha256);
  if (!key.ok) return { ok: false, why: "signature" };
  const parsed = parseReceipt(JSON.stringify(receipt));
  if (!parsed.ok) return { ok: false, why: whyOf(parsed.errors) };
  const verified = verifyReceipt(parsed.value, [key.value], crypto);
  if (!verified.ok) return { ok: false, why: whyOf(verified.errors) };
  const saltBytes = salt === null ? undefined : readBase64(salt);
  const contents = saltBytes && body !== null ? bodyDigest(body, saltBytes, sha256) : entry.body;
  const same = contents === verified.value.entry.body && entry.seq === verified.value.entry.seq && entry.body === contents;
  return same ? { ok: true, checkpointSize: verified.value.checkpoint.size } : { ok: false, why: "digest" };
}

function whyOf(faults: readonly ReceiptFault[]): Why {
  const codes = new Set<string>(faults.map(({ code }) => code));
  if (codes.has("not-included")) return "inclusion";
  if (codes.has("not-a-checkpoint") || codes.has("not-a-receipt") || codes.has("not-an-entry")) return "checkpoint";
  return "signature";
}

/** Hex SHA-256, for what is downloaded. */
export const hexSha256 = (bytes: Uint8Array): string => hex(sha256(bytes));
