/** The key that seals secrets: 32 bytes in a file of their own, never in the database nor in a backup of it. */
import { createSecretKey, hash, type KeyObject, randomBytes } from "node:crypto";
import { chmod, readFile, stat } from "node:fs/promises";
import { type DurableFiles, missingAsUndefined } from "../keys/durable-files.ts";

export type SecretsKey = {
  /** Tells one key from another, and nothing of either: 8 bytes. */
  readonly id: Uint8Array;
  readonly key: KeyObject;
};

/** The file of the key is not what it should be: the start is refused, in one line. */
export class SecretsKeyRefused extends Error {
  readonly code = "secrets-key-refused";
}

const keyBytes = 32;
const idBytes = 8;
const ownerOnly = 0o600;

/** The key of a file that an operator names. Throws where the file is missing or holds no key: a wrong setting stops the start. */
export async function givenSecretsKey(path: string): Promise<SecretsKey> {
  const text = await missingAsUndefined(readFile(path, "utf8"));
  if (text === undefined)
    throw new SecretsKeyRefused(`GARANT_SECRETS_KEY_FILE is ${path}: there is no such file (openssl rand -base64 32)`);
  return keyIn(text, `GARANT_SECRETS_KEY_FILE is ${path}`);
}

/** The key of the data folder, made where there is none; rights wider than the owner's are narrowed. */
export async function ownSecretsKey(path: string, files: DurableFiles): Promise<SecretsKey> {
  const text = await missingAsUndefined(readFile(path, "utf8"));
  if (text === undefined) {
    const made = randomBytes(keyBytes).toString("base64");
    await files.replace(path, `${made}\n`, ownerOnly);
    return keyIn(made, path);
  }
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, ownerOnly);
  return keyIn(text, path);
}

function keyIn(text: string, where: string): SecretsKey {
  const bytes = Buffer.from(text.trim(), "base64");
  if (bytes.length !== keyBytes || bytes.toString("base64") !== text.trim())
    throw new SecretsKeyRefused(`${where}: 32 bytes in base64 were expected`);
  return {
    id: hash("sha256", Buffer.concat([Buffer.from("garant secrets key"), bytes]), "buffer").subarray(0, idBytes),
    key: createSecretKey(bytes),
  };
}
