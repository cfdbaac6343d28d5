/** Tokens for the command line on this very machine: whoever can read the data folder is its operator. */
import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "../http/environment.ts";
import type { Verbs } from "../verbs/run.ts";
import type { Console } from "./identity.ts";
import { permissionsOf } from "./permissions.ts";
import { newSecret } from "./tokens.ts";

const YEAR_MS = 365 * 86_400_000;

/** One token a party in `tokens/<party>.token`, readable by nobody else; made where it is missing. */
export async function ensureLocalTokens(verbs: Verbs, dataFolder: string, tenant: string, now: number): Promise<void> {
  for (const party of ["client", "provider"] as const) {
    const path = join(dataFolder, "tokens", `${party}.token`);
    const known = await access(path).then(
      () => true,
      () => false,
    );
    if (!known) await writeFile(path, `${await makeToken(verbs, tenant, party, now)}\n`, { mode: 0o600 });
  }
}

async function makeToken(verbs: Verbs, tenant: string, party: Console, now: number): Promise<string> {
  const { secret, digest } = newSecret(tenant);
  const permissions = [...permissionsOf(party)];
  const actor: Actor = { id: "local-operator", party, tenant, permissions: new Set(permissions), channel: "cli" };
  const token = `local-${party}-${now}`;
  const made = await verbs.run(
    "create-token",
    { token, title: "this machine", permissions, expires: now + YEAR_MS, digest },
    actor,
  );
  if (!made.ok) throw new Error(`the local token of the ${party} could not be made: ${made.errors[0]?.code}`);
  return secret;
}
