/** The first account of each console, and the one-time link by which its owner comes in. */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Doors } from "./doors.ts";
import type { Console } from "./identity.ts";

/** The secret that signs sessions: made once, readable by nobody else. */
export async function sessionSecret(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "keys", "session.secret");
  const known = await readFile(path, "utf8").catch(() => undefined);
  if (known !== undefined) return known.trim();
  const secret = randomBytes(32).toString("base64url");
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}

export type FirstAccount = {
  readonly console: Console;
  readonly tenant: string;
  /** Stands for an address until somebody gives it one; another for each. */
  readonly name: string;
};

/** A one-time link for that account while nobody has made it their own; null once somebody has. */
export async function firstLink(doors: Doors, { console, tenant, name }: FirstAccount): Promise<string | null> {
  const email = `${name}@garant.invalid`;
  const { internalAdapter } = await doors.of(console).identity.$context;
  const known = await internalAdapter.findUserByEmail(email);
  const there = { party: console, ...(console === "client" && { tenant }) };
  const others = Object.entries(there).map(([field, value]) => ({ field, value }));
  const claimed = known === null && (await internalAdapter.countTotalUsers(others)) > 0;
  if (claimed) return null;
  if (known === null)
    await internalAdapter.createUser(
      { email, name: console, emailVerified: true, party: console, tenant },
      { method: "magic-link" },
    );
  return await doors.linkTo(console, email);
}
