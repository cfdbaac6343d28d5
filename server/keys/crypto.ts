/** The primitives that core is handed, by Node. */
import { createPublicKey, hash, verify } from "node:crypto";
import type { Sha256, VerifyEd25519 } from "../../core/crypto.ts";

export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer");

const keyLength = 32;

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  if (publicKey.length !== keyLength) return false;
  const x = Buffer.from(publicKey).toString("base64url");
  return verify(null, message, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }), signature);
};
