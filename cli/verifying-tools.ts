/** What a verification needs of the machine, by Node: digests, signatures, unpacking, zone data. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { crc32, inflateRawSync } from "node:zlib";
import { monthOf, zoneDataVersion, zoneExists } from "../api/zone.ts";
import type { Inflating } from "../core/archive/zip-format.ts";
import type { Signed, Tools } from "../core/statement/outside.ts";
import { sha256, verifyEd25519 } from "./crypto.ts";

/** More than this many under way take room and no less time. */
const mostAtOnce = 64;

/** By the threads that Node keeps for such work: the caller goes on in the meantime. */
async function verifyEach<Thing>(things: readonly Thing[], signed: (thing: Thing) => Signed): Promise<readonly boolean[]> {
  const keys = new Map<Uint8Array, KeyObject | undefined>();
  const verified = async ({ publicKey, message, signature }: Signed) => {
    if (!keys.has(publicKey)) keys.set(publicKey, keyOf(publicKey));
    const key = keys.get(publicKey);
    return key !== undefined && (await verifiedElsewhere(key, message, signature));
  };
  const sound = new Array<boolean>(things.length);
  const waiting = things.entries();
  const oneAfterAnother = async () => {
    for (const [place, one] of waiting) sound[place] = await verified(signed(one));
  };
  await Promise.all(Array.from({ length: mostAtOnce }, oneAfterAnother));
  return sound;
}

export const verifyingTools: Tools & Inflating = {
  crc32: (bytes) => crc32(bytes),
  inflateRaw,
  sha256,
  verifyEd25519,
  verifyEach,
  // Loaded for a bundle that has stamps: reading certificates takes more code than all the rest.
  verifyStamp: async (...given) => (await import("../api/time-stamps/verify-time-stamp.ts")).verifyTimeStamp(...given),
  monthOf: (month, zone) => (zoneExists(zone) ? monthOf(month, zone) : undefined),
  zoneExists,
  zoneData: zoneDataVersion(process.versions),
};

function inflateRaw(bytes: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function verifiedElsewhere(key: KeyObject, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    verify(null, message, key, signature, (error, sound) => resolve(error === null && sound));
  });
}

/** Undefined for bytes that are no point of the curve. */
function keyOf(publicKey: Uint8Array): KeyObject | undefined {
  const x = Buffer.from(publicKey).toString("base64url");
  try {
    return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}
