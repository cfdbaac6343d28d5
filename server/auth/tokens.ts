/** Access tokens of programs: shown once, kept as a digest, held to a tenant, a party and permissions. Design, section 6. */
import { hash, randomBytes } from "node:crypto";
import type { Instant } from "../../core/time/instant.ts";
import type { Actor } from "../http/environment.ts";
import type { Store } from "../store/store.ts";

const shape = /^gat_([a-z0-9][a-z0-9-]{0,62})_([0-9a-f]{64})$/;

/** A new secret, and the digest that is kept of it. The tenant stands in it, so that it is looked for in one place. */
export function newSecret(tenant: string): { secret: string; digest: string } {
  const secret = `gat_${tenant}_${randomBytes(32).toString("hex")}`;
  return { secret, digest: digestOf(secret) };
}

function digestOf(secret: string): string {
  return hash("sha256", secret, "hex");
}

/** Who a secret stands for; null where it is unknown, expired or revoked. */
export async function actorOfToken(store: Store, secret: string, now: Instant): Promise<Actor | null> {
  const tenant = shape.exec(secret)?.[1];
  if (tenant === undefined) return null;
  const row = await store.read(tenant, (tx) =>
    tx
      .selectFrom("token_secret")
      .innerJoin("token", "token.id", "token_secret.token")
      .select(["token.id", "token.party", "token.permissions", "token.expires", "token.revoked_at"])
      .where("token_secret.digest", "=", digestOf(secret))
      .executeTakeFirst(),
  );
  if (row === undefined || row.revoked_at !== null || row.expires <= now) return null;
  const party = row.party === "client" ? ("client" as const) : ("provider" as const);
  return { id: row.id, party, tenant, permissions: new Set(row.permissions), channel: "api" };
}
