/** A public key with its name, as one hands it to whoever verifies: `<name>+<id>+<base64>`. C2SP signed-note 1.0; Go's sumdb notes. */
import type { Sha256 } from "../crypto.ts";
import { base64, readBase64 } from "../json/base64.ts";
import { hex } from "../json/hex.ts";
import { utf8 } from "../json/utf8.ts";
import { bad, good, type Result } from "../result.ts";

export type VerifierKey = {
  /** Like a URL without scheme; for the key of a log, the log's origin. */
  readonly name: string;
  /** First four bytes of SHA-256(name, newline, 0x01, key): eight lower-case hexadecimal letters. */
  readonly id: string;
  /** Ed25519, 32 bytes. RFC 8032. */
  readonly publicKey: Uint8Array;
};

/** `not-a-key`: not of the form. `wrong-id`: the id is not that of the name and the key. */
export type VerifierKeyFault = { readonly code: "not-a-key" | "wrong-id" };

const ed25519 = 0x01;
const newline = 0x0a;
const keyLength = 32;
const forbidden = /[\p{White_Space}\p{Cc}+]/u;

/** True for a name that a signature line can hold: not empty, no space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !forbidden.test(name);
}

/**
 * The key with its id.
 *
 * @throws RangeError for a name that no note can hold or a key that has not 32 bytes
 */
export function verifierKey(name: string, publicKey: Uint8Array, sha256: Sha256): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== keyLength)
    throw new RangeError("a verifier key is a name without spaces and 32 bytes");
  return { name, id: keyId(name, publicKey, sha256), publicKey };
}

/** The text by which a key is handed over. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${base64(Uint8Array.of(ed25519, ...key.publicKey))}`;
}

/** The key that a text hands over: its id must be right, so that a mistyped key is found here and not at the first note. */
export function parseVerifierKey(text: string, sha256: Sha256): Result<VerifierKey, VerifierKeyFault> {
  const [name = "", id = "", ...rest] = text.split("+");
  const typed = readBase64(rest.join("+"));
  if (!isKeyName(name) || typed?.length !== keyLength + 1 || typed[0] !== ed25519) return bad([{ code: "not-a-key" }]);
  const publicKey = typed.slice(1);
  return id === keyId(name, publicKey, sha256) ? good({ name, id, publicKey }) : bad([{ code: "wrong-id" }]);
}

function keyId(name: string, publicKey: Uint8Array, sha256: Sha256): string {
  return hex(sha256(Uint8Array.of(...utf8(name), newline, ed25519, ...publicKey)).subarray(0, 4));
}
