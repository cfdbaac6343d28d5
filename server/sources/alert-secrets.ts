/** What a source of alerts shows: a bearer's token kept as a digest, and where it signs, a key outside the database. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { durableFiles, missingAsUndefined } from "../keys/durable-files.ts";
import type { Store } from "../store/store.ts";

const shape = /^gas_([a-z0-9][a-z0-9-]{0,62})_([0-9a-f]{64})$/;

export type KnownSource = { readonly tenant: string; readonly source: string; readonly signs: boolean };

/** A new token, and the digest that is kept of it. */
export function newAlertSecret(tenant: string): { secret: string; digest: string } {
  const secret = `gas_${tenant}_${randomBytes(32).toString("hex")}`;
  return { secret, digest: digestOf(secret) };
}

function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whose token was sent; undefined where it is nobody's. */
export async function sourceOfSecret(store: Store, authorization: string | undefined): Promise<KnownSource | undefined> {
  const secret = /^Bearer +(gas_[A-Za-z0-9_-]{20,200})$/i.exec(authorization ?? "")?.[1] ?? "";
  const tenant = shape.exec(secret)?.[1];
  if (tenant === undefined) return undefined;
  const row = await store.read(tenant, (tx) =>
    tx.selectFrom("alert_secret").select(["source", "signs"]).where("digest", "=", digestOf(secret)).executeTakeFirst(),
  );
  return row && { tenant, ...row };
}

const keyFile = (dataFolder: string, tenant: string, source: string) =>
  join(dataFolder, "keys", `alerts.${tenant}.${source}.hmac`);

/** Makes the key with which a source signs; on disk before anyone is told of it. */
export async function makeSigningKey(dataFolder: string, tenant: string, source: string): Promise<string> {
  const key = randomBytes(32).toString("hex");
  await durableFiles.replace(keyFile(dataFolder, tenant, source), key, 0o600);
  return key;
}

/** Whether the header is the HMAC-SHA-256 of the body under the source's key: `sha256=` and hexadecimal digits. */
export async function isSigned(
  dataFolder: string,
  { tenant, source }: KnownSource,
  body: string,
  header: string | undefined,
): Promise<boolean> {
  const key = await missingAsUndefined(readFile(keyFile(dataFolder, tenant, source), "utf8"));
  const given = /^sha256=([0-9a-f]{64})$/.exec(header ?? "")?.[1];
  if (key === undefined || given === undefined) return false;
  return timingSafeEqual(createHmac("sha256", key).update(body).digest(), Buffer.from(given, "hex"));
}
