/** Opens the consoles, and makes the links by which their first accounts come in. */
import type { Doors } from "./auth/doors.ts";
import { firstLink, sessionSecret } from "./auth/first-accounts.ts";
import { firstTenant } from "./first-start.ts";
import { type ConsoleParts, openConsoles } from "./http/consoles.ts";
import type { Garant } from "./open.ts";
import type { Settings } from "./settings.ts";

export { shutDoors } from "./auth/doors.ts";

export type DoorParts = {
  readonly settings: Settings;
  readonly garant: Pick<Garant, "store">;
  readonly shared: ConsoleParts;
  readonly doors: Doors;
};

/** One process at a time: the accounts' tables are made here. */
export async function openDoors({ settings, garant: { store }, shared, doors }: DoorParts) {
  const secret = await sessionSecret(settings.dataFolder);
  const opening = () => openConsoles(settings, store.identity, secret, shared, doors.arrive);
  const consoles = (await store.alone({ name: "start", wait: true }, opening)) ?? [];
  doors.open(consoles);
  return consoles;
}

/** One-time links of the consoles whose first account nobody has made their own. */
export async function firstLinks(doors: Doors): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const console of ["client", "provider"] as const) {
    const link = await firstLink(doors, { console, tenant: firstTenant.id, name: console });
    if (link !== null) found.set(console, link);
  }
  return found;
}
