/** The two primitives that core is handed: it holds no cryptography of its own. */
import { writeUtf8 } from "./json/utf8.ts";

export type Sha256 = {
  (bytes: Uint8Array): Uint8Array;
  /** The digest of bytes and of the UTF-8 of a well-formed text after them, where the machine writes it faster than core. */
  readonly ofText?: (before: Uint8Array, text: string) => Uint8Array;
};

/** True when `signature` (64 bytes) of `message` was made with the private half of `publicKey` (32 raw bytes). RFC 8032. */
export type VerifyEd25519 = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

/**
 * The SHA-256 of bytes and of the UTF-8 of a text after them.
 *
 * @throws Utf8Error where a surrogate stands alone
 */
export function digestOfText(before: Uint8Array, text: string, sha256: Sha256): Uint8Array {
  if (sha256.ofText !== undefined && text.isWellFormed()) return sha256.ofText(before, text);
  const bytes = new Uint8Array(before.length + 3 * text.length);
  bytes.set(before);
  return sha256(bytes.subarray(0, writeUtf8(text, bytes, before.length)));
}
