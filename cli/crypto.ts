/** The primitives that core is handed, by Node. */
import { createPublicKey, hash, verify } from "node:crypto";
import type { Sha256, VerifyEd25519 } from "../core/crypto.ts";

const digestLength = 32;

/** By way of a text of one unit a byte: Node makes one three times as fast as a buffer. */
export const sha256: Sha256 = (bytes) => {
  const text = hash("sha256", bytes, "binary");
  const digest = new Uint8Array(digestLength);
  for (let at = 0; at < digestLength; at++) digest[at] = text.charCodeAt(at);
  return digest;
};

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString("base64url");
  return verify(null, message, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }), signature);
};
