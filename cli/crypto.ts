/** The primitives that core is handed, by Node. */
import { createPublicKey, hash, verify } from "node:crypto";
import { bytesOfBinaryText } from "../core/bytes/binary-text.ts";
import type { Sha256, VerifyEd25519 } from "../core/crypto.ts";

/** By way of a text of one unit a byte: Node makes one three times as fast as a buffer. */
export const sha256: Sha256 = (bytes) => bytesOfBinaryText(hash("sha256", bytes, "binary"));

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  return verify(null, message, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }), signature);
};
