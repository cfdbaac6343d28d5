/** What a data folder needs before anybody acts: an agreement in force, and this server's own vantage. Done once, each by its fact. */
import { join } from "node:path";
import type { Logger } from "pino";
import { hex } from "../core/json/hex.ts";
import type { Instant } from "../core/time/instant.ts";
import { type FirstAgreement, firstAgreement } from "./agreement/first-agreement.ts";
import { ensureLocalTokens } from "./auth/local-tokens.ts";
import { localVantage } from "./http/connecting.ts";
import type { Actor } from "./http/environment.ts";
import { durableFiles } from "./keys/durable-files.ts";
import { makeKey, readKey, type SigningKey } from "./keys/key-file.ts";
import type { Garant } from "./open.ts";
import type { Settings } from "./settings.ts";
import { documentDigest } from "./store/documents.ts";

/** The key of this server's vantage, made at the first start. */
export async function localVantageKey(dataFolder: string): Promise<SigningKey> {
  const path = join(dataFolder, "keys", `vantage-${localVantage}.key`);
  return (await readKey(path)) ?? (await makeKey(path, durableFiles));
}

/** The key by which agents elsewhere know their configuration to be this server's, made at the first start. */
export async function agentsSigningKey(dataFolder: string): Promise<SigningKey> {
  const path = join(dataFolder, "keys", "agents.key");
  return (await readKey(path)) ?? (await makeKey(path, durableFiles));
}

/** What the books hold in another text than the file now has: the adopted text stays, since its digest is a fact. */
export type ChangedAgreement = { readonly family: string; readonly version: string; readonly adopted: string };

/**
 * Adopts the first agreement and enrols the local vantage, where a tenant has neither.
 *
 * @param file of the agreement to begin with; null: the one that comes with Garant
 * @returns the adopted version whose file says something else by now, if that is so
 */
export async function prepareTenant(
  { store, verbs }: Garant,
  tenant: string,
  key: SigningKey,
  file: string | null = null,
): Promise<ChangedAgreement | undefined> {
  const known = await store.read(tenant, async (tx) => ({
    agreements: await tx.selectFrom("agreement").select(["family", "version", "digest"]).execute(),
    vantage: await tx.selectFrom("vantage").select("id").where("id", "=", localVantage).executeTakeFirst(),
  }));
  const actor: Actor = {
    id: "garant",
    party: "provider",
    tenant,
    permissions: new Set(["agreement:adopt", "vantage:enrol"]),
    channel: "cli",
  };
  if (known.agreements.length === 0) await must(verbs.run("adopt-agreement", await firstAgreement(file), actor));
  if (known.vantage === undefined)
    await must(
      verbs.run("enrol-vantage", { vantage: localVantage, title: "Garant", key: hex(key.publicKey), party: "provider" }, actor),
    );
  // Books that have their agreement need no file: one that is gone or broken by now stops no start.
  const now = await firstAgreement(file).catch(() => undefined);
  return now && changed(known.agreements, now);
}

type Adopted = { readonly family: string; readonly version: string; readonly digest: string };

function changed(adopted: readonly Adopted[], { family, version, text }: FirstAgreement): ChangedAgreement | undefined {
  const same = adopted.find((one) => one.family === family && one.version === version);
  return same && same.digest !== documentDigest(text) ? { family, version, adopted: same.digest } : undefined;
}

/** The client that is there from the first start. */
export const firstTenant = { id: "client", name: "Client" };

/** Where this machine's tokens lie: the first client's at the top, each other's in a folder of its own. */
function localTokens(dataFolder: string, tenant: string): string {
  return join(dataFolder, "tokens", ...(tenant === firstTenant.id ? [] : [tenant]));
}

type BooksPrepared = {
  readonly garant: Garant;
  readonly settings: Pick<Settings, "dataFolder" | "agreement">;
  readonly tenant: string;
  readonly key: SigningKey;
  readonly now: Instant;
  readonly log: Logger;
};

/** The same, and the tokens of the command line on this machine. */
export async function prepareBooks({ garant, settings, tenant, key, now, log }: BooksPrepared): Promise<void> {
  const changed = await prepareTenant(garant, tenant, key, settings.agreement);
  if (changed)
    log.warn(changed, "the file of the agreement is not the text adopted: the books keep the adopted one, which does not change");
  await ensureLocalTokens(garant, localTokens(settings.dataFolder, tenant), tenant, now);
}

async function must(act: ReturnType<Garant["verbs"]["run"]>): Promise<void> {
  const done = await act;
  if (!done.ok) throw new Error(`the first start could not record: ${done.errors.map(({ code }) => code).join(", ")}`);
}
