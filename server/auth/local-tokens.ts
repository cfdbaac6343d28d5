/** Tokens for the command line on this very machine: whoever can read the data folder is its operator. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "../http/environment.ts";
import { missingAsUndefined } from "../keys/durable-files.ts";
import type { Garant } from "../open.ts";
import type { Console } from "./identity.ts";
import { permissionsOf } from "./permissions.ts";
import { actorOfToken, newSecret } from "./tokens.ts";

const DAY_MS = 86_400_000;
const lastsMs = 365 * DAY_MS;
/** A token that ends sooner is replaced at a start. */
const leastLeftMs = 30 * DAY_MS;

type Books = Pick<Garant, "store" | "verbs">;

/**
 * One token a party in `<folder>/<party>.token`, readable by nobody else; made where it is missing, soon at its end, or may not do all
 * that an operator may by now: then the former one is revoked.
 */
export async function ensureLocalTokens(books: Books, folder: string, tenant: string, now: number): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const party of ["client", "provider"] as const) {
    const path = join(folder, `${party}.token`);
    const secret = await missingAsUndefined(readFile(path, "utf8"));
    const holder = secret === undefined ? null : await actorOfToken(books.store, secret.trim(), now);
    const lasting = holder && (await actorOfToken(books.store, secret?.trim() ?? "", now + leastLeftMs));
    if (lasting && [...permissionsOf(party)].every((one) => lasting.permissions.has(one))) continue;
    await writeFile(path, `${await makeToken(books, tenant, party, now)}\n`, { mode: 0o600 });
    if (holder) await books.verbs.run("revoke-token", { token: holder.id }, operator(tenant, party));
  }
}

async function makeToken({ verbs }: Books, tenant: string, party: Console, now: number): Promise<string> {
  const { secret, digest } = newSecret(tenant);
  const actor = operator(tenant, party);
  const token = `local-${party}-${now}`;
  const made = await verbs.run(
    "create-token",
    { token, title: "this machine", permissions: [...actor.permissions], expires: now + lastsMs, digest },
    actor,
  );
  if (!made.ok) throw new Error(`the local token of the ${party} could not be made: ${made.errors[0]?.code}`);
  return secret;
}

function operator(tenant: string, party: Console): Actor {
  return { id: "local-operator", party, tenant, permissions: new Set(permissionsOf(party)), channel: "cli" };
}
