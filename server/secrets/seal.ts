/** A secret under its key: AES-256-GCM (NIST SP 800-38D), bound to whose it is, so that a row moved elsewhere opens no more. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { SecretsKey } from "./secrets-key.ts";

/** Whose secret it is; both are part of what is authenticated. */
export type SecretPlace = { readonly tenant: string; readonly id: string };

const version = 1;
const [idLength, nonceLength, tagLength] = [8, 12, 16];
const headLength = 1 + idLength + nonceLength + tagLength;

/** Version, id of the key, nonce, tag, then the text enciphered. The nonce is drawn for each: under one key 2^32 secrets are safe. */
export function sealed({ id, key }: SecretsKey, place: SecretPlace, text: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound(id, place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), id, nonce, cipher.getAuthTag(), body]);
}

/** The text; null where it was sealed by another key, for another place, or was altered. */
export function unsealed({ id, key }: SecretsKey, place: SecretPlace, bytes: Uint8Array): string | null {
  const whole = Buffer.from(bytes);
  const keyId = whole.subarray(1, 1 + idLength);
  if (whole.length < headLength || whole[0] !== version || !keyId.equals(id)) return null;
  const nonce = whole.subarray(1 + idLength, 1 + idLength + nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength }).setAAD(bound(id, place));
  decipher.setAuthTag(whole.subarray(headLength - tagLength, headLength));
  try {
    return Buffer.concat([decipher.update(whole.subarray(headLength)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function bound(keyId: Uint8Array, { tenant, id }: SecretPlace): Buffer {
  return Buffer.concat([Buffer.from([version]), keyId, Buffer.from(JSON.stringify([tenant, id]), "utf8")]);
}
