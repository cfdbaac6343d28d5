/** Signing keys: one file each, PEM PKCS #8 (RFC 8410), readable by nobody else. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { chmod, readFile, stat } from "node:fs/promises";
import { Foreseen } from "../foreseen.ts";
import { type DurableFiles, missingAsUndefined } from "./durable-files.ts";

export type SigningKey = {
  /** 32 raw bytes. */
  readonly publicKey: Uint8Array;
  /** Ed25519 (RFC 8032): 64 bytes. */
  readonly sign: (message: Uint8Array) => Uint8Array;
};

const ownerOnly = 0o600;

/** The key of a file, or undefined where there is none. Rights wider than the owner's are narrowed. Throws for what is no Ed25519 key. */
export async function readKey(path: string): Promise<SigningKey | undefined> {
  const pem = await missingAsUndefined(readFile(path, "utf8"));
  if (pem === undefined) return undefined;
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, ownerOnly);
  const key = privateKeyOf(pem);
  if (key?.asymmetricKeyType !== "ed25519")
    throw new Foreseen("key-damaged", {
      en: `${path} holds no Ed25519 key`,
      fr: `${path} ne contient pas de clé Ed25519`,
    });
  return signingKey(key);
}

function privateKeyOf(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** Makes a key and puts its file in place, safe on disk before it is used. */
export async function makeKey(path: string, files: DurableFiles): Promise<SigningKey> {
  const { privateKey } = generateKeyPairSync("ed25519");
  await files.replace(path, privateKey.export({ type: "pkcs8", format: "pem" }).toString(), ownerOnly);
  return signingKey(privateKey);
}

function signingKey(privateKey: KeyObject): SigningKey {
  const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  return { publicKey: new Uint8Array(Buffer.from(x, "base64url")), sign: (message) => sign(null, message, privateKey) };
}
