/** The two primitives that core is handed in the page. */
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";

export const crypto = {
  sha256,
  verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
    ed25519.verify(signature, message, publicKey, { zip215: false }),
};
