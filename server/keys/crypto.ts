/** The primitives that core is handed, by Node. */
import { createPublicKey, hash, verify } from "node:crypto";
import { bytesOfBinaryText } from "../../core/bytes/binary-text.ts";
import type { Sha256, VerifyEd25519 } from "../../core/crypto.ts";

/** By way of a text of one unit a byte: Node makes one three times as fast as a buffer. */
export const sha256: Sha256 = Object.assign((bytes: Uint8Array) => bytesOfBinaryText(hash("sha256", bytes, "binary")), {
  ofText: (text: string) => bytesOfBinaryText(hash("sha256", text, "binary")),
  hexOf,
});

/** Node writes UTF-8 into it in a fraction of the time that a loop takes; it grows where a text is longer. */
let scratch = Buffer.allocUnsafeSlow(4_096);

function hexOf(before: Uint8Array, text: string): string {
  const most = before.length + 3 * text.length;
  if (scratch.length < most) scratch = Buffer.allocUnsafeSlow(2 * most);
  scratch.set(before);
  return hash("sha256", scratch.subarray(0, before.length + scratch.write(text, before.length, "utf8")), "hex");
}

const keyLength = 32;

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  if (publicKey.length !== keyLength) return false;
  const x = Buffer.from(publicKey).toString("base64url");
  return verify(null, message, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }), signature);
};
