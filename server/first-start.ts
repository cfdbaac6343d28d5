/** What a data folder needs before anybody acts: an agreement in force, and this server's own vantage. Done once, each by its fact. */
import { join } from "node:path";
import { hex } from "../core/json/hex.ts";
import type { Instant } from "../core/time/instant.ts";
import { firstAgreement } from "./agreement/agreement-in-force.ts";
import { ensureLocalTokens } from "./auth/local-tokens.ts";
import { localVantage } from "./http/acting.ts";
import type { Actor } from "./http/environment.ts";
import { durableFiles } from "./keys/durable-files.ts";
import { makeKey, readKey, type SigningKey } from "./keys/key-file.ts";
import type { Garant } from "./open.ts";

/** The key of this server's vantage, made at the first start. */
export async function localVantageKey(dataFolder: string): Promise<SigningKey> {
  const path = join(dataFolder, "keys", `vantage-${localVantage}.key`);
  return (await readKey(path)) ?? (await makeKey(path, durableFiles));
}

/** Adopts the first agreement and enrols the local vantage, where a tenant has neither. */
export async function prepareTenant({ store, verbs }: Garant, tenant: string, key: SigningKey): Promise<void> {
  const known = await store.read(tenant, async (tx) => ({
    agreements: await tx.selectFrom("agreement").select("version").execute(),
    vantage: await tx.selectFrom("vantage").select("id").where("id", "=", localVantage).executeTakeFirst(),
  }));
  const actor: Actor = {
    id: "garant",
    party: "provider",
    tenant,
    permissions: new Set(["agreement:adopt", "vantage:enrol"]),
    channel: "cli",
  };
  if (known.agreements.length === 0) await must(verbs.run("adopt-agreement", await firstAgreement(), actor));
  if (known.vantage === undefined)
    await must(
      verbs.run("enrol-vantage", { vantage: localVantage, title: "Garant", key: hex(key.publicKey), party: "provider" }, actor),
    );
}

/** The same, and the tokens of the command line on this machine. */
export async function prepareBooks(garant: Garant, tenant: string, key: SigningKey, now: Instant): Promise<void> {
  await prepareTenant(garant, tenant, key);
  await ensureLocalTokens(garant.verbs, garant.dataFolder, tenant, now);
}

async function must(act: ReturnType<Garant["verbs"]["run"]>): Promise<void> {
  const done = await act;
  if (!done.ok) throw new Error(`the first start could not record: ${done.errors.map(({ code }) => code).join(", ")}`);
}
