/** Node's primitives in the form that core is handed them, for tests. */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from "node:crypto";
import { bytesOfBinaryText } from "../core/bytes/binary-text.ts";
import type { Sha256, VerifyEd25519 } from "../core/crypto.ts";

/** By way of a text of one unit a byte: node makes one three times as fast as a buffer. */
export const sha256: Sha256 = (bytes) => bytesOfBinaryText(hash("sha256", bytes, "binary"));

const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicKeys = new Map<string, KeyObject>();

export const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) =>
  verify(null, message, publicKeyOf(publicKey), signature);

/** A key pair that is the same in each run: `seed` fills its 32 secret bytes. */
export function ed25519Pair(seed: number): { publicKey: Uint8Array; sign: (message: Uint8Array) => Uint8Array } {
  const secret = Buffer.concat([privatePrefix, Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: secret, format: "der", type: "pkcs8" });
  const der = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return {
    publicKey: new Uint8Array(der.subarray(publicPrefix.length)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  const name = Buffer.from(raw).toString("hex");
  const known = publicKeys.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: "der", type: "spki" });
  publicKeys.set(name, key);
  return key;
}
