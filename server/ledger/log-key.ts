/** The key that signs a log's checkpoints, and its replacement by another, said by both. */
import { rename } from "node:fs/promises";
import { join } from "node:path";
import type { Signer } from "../../core/ledger/note.ts";
import { formatVerifierKey, verifierKey } from "../../core/ledger/verifier-key.ts";
import { sha256 } from "../keys/crypto.ts";
import type { DurableFiles } from "../keys/durable-files.ts";
import { makeKey, readKey, type SigningKey } from "../keys/key-file.ts";

export type KeyPlace = {
  readonly dataFolder: string;
  readonly tenant: string;
  readonly origin: string;
  readonly files: DurableFiles;
};

/** Makes the first key of a log that has none. */
export async function firstKey(place: KeyPlace): Promise<Signer> {
  return (await anyKey(place)) ?? signerOf(place, await makeKey(pathOf(place), place.files));
}

/** The key that lies there for a log that says none: it was made, and the process killed before the log began. */
export async function anyKey(place: KeyPlace): Promise<Signer | undefined> {
  const key = await readKey(pathOf(place));
  return key === undefined ? undefined : signerOf(place, key);
}

/**
 * The key in force, as the log's facts say it (`known`, a verifier key's text); undefined where its file is not there.
 * A process killed while it replaced the key left the new one beside: it is put in place here.
 */
export async function keyInForce(place: KeyPlace, known: string): Promise<Signer | undefined> {
  const [current, next] = await Promise.all([readKey(pathOf(place)), readKey(nextPathOf(place))]);
  const signers = [current, next].map((key) => (key === undefined ? undefined : signerOf(place, key)));
  const found = signers.findIndex((signer) => signer !== undefined && formatVerifierKey(signer.key) === known);
  if (found === 1) await putNextInPlace(place);
  return signers[found];
}

/** A new key, on disk beside the one in force. */
export async function nextKey(place: KeyPlace): Promise<Signer> {
  return signerOf(place, await makeKey(nextPathOf(place), place.files));
}

/** From here on the file of the key holds the new one. */
export async function putNextInPlace(place: KeyPlace): Promise<void> {
  await rename(nextPathOf(place), pathOf(place));
}

function signerOf({ origin }: KeyPlace, { publicKey, sign }: SigningKey): Signer {
  return { key: verifierKey(origin, publicKey, sha256), sign };
}

const pathOf = ({ dataFolder, tenant }: KeyPlace): string => join(dataFolder, "keys", `log-${tenant}.key`);
const nextPathOf = (place: KeyPlace): string => `${pathOf(place)}.next`;
