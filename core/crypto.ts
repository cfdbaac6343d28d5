/** The two primitives that core is handed: it holds no cryptography of its own. */
import { hex } from "./json/hex.ts";
import { utf8, writeUtf8 } from "./json/utf8.ts";

export type Sha256 = {
  (bytes: Uint8Array): Uint8Array;
  /** Where the machine writes UTF-8 faster than core: the digest of a well-formed text. */
  readonly ofText?: (text: string) => Uint8Array;
  /** The same of bytes and a well-formed text after them, in hexadecimal. */
  readonly hexOf?: (before: Uint8Array, text: string) => string;
};

/** True when `signature` (64 bytes) of `message` was made with the private half of `publicKey` (32 raw bytes). RFC 8032. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/**
 * The SHA-256 of the UTF-8 of a text.
 *
 * @throws Utf8Error where a surrogate stands alone
 */
export function digestOfText(text: string, sha256: Sha256): Uint8Array {
  return sha256.ofText !== undefined && text.isWellFormed() ? sha256.ofText(text) : sha256(utf8(text));
}

/**
 * The SHA-256 of bytes and of the UTF-8 of a text after them, in hexadecimal.
 *
 * @throws Utf8Error where a surrogate stands alone
 */
export function hexDigestOf(before: Uint8Array, text: string, sha256: Sha256): string {
  if (sha256.hexOf !== undefined && text.isWellFormed()) return sha256.hexOf(before, text);
  const bytes = new Uint8Array(before.length + 3 * text.length);
  bytes.set(before);
  return hex(sha256(bytes.subarray(0, writeUtf8(text, bytes, before.length))));
}
