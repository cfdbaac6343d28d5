/** The first account of each console, and the one-time link by which its owner comes in. */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Console, Identity } from "./identity.ts";

/** The secret that signs sessions: made once, readable by nobody else. */
export async function sessionSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "keys", "session.secret");
  const known = await readFile(path, "utf8").catch(() => undefined);
  if (known !== undefined) return known.trim();
  const secret = randomBytes(32).toString("base64url");
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** Where a one-time link's token arrives when it was asked for. */
export type Links = Map<string, string>;

/** A one-time link for the console's first account while nobody has made it their own; null once somebody has. */
export async function firstLink(
  identity: Identity,
  links: Links,
  console: Console,
  tenant: string,
  origin: string,
): Promise<string | null> {
  const email = `${console}@garant.invalid`;
  const { internalAdapter } = await identity.$context;
  const known = await internalAdapter.findUserByEmail(email);
  const claimed = known === null && (await internalAdapter.countTotalUsers([{ field: "party", value: console }])) > 0;
  if (claimed) return null;
  if (known === null)
    await internalAdapter.createUser(
      { email, name: console, emailVerified: true, party: console, tenant },
      { method: "magic-link" },
    );
  await identity.api.signInMagicLink({ body: { email }, headers: new Headers() });
  const token = links.get(email);
  return token === undefined ? null : `${origin}/sign-in?link=${token}`;
}
