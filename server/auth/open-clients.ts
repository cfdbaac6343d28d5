/** Clients of the provider: each has books of its own, and a first account whose link is given to whoever began them. Design, section 6. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Actor } from "../http/environment.ts";
import type { ClientActs } from "../http/host.ts";
import type { Garant } from "../open.ts";
import type { Doors } from "./doors.ts";
import { firstLink } from "./first-accounts.ts";

export type ClientParts = {
  readonly garant: Garant;
  readonly doors: Doors;
  readonly now: () => number;
  /** Gives books that have begun their agreement, this server's vantage, and this machine's tokens. */
  readonly prepare: (tenant: string) => Promise<void>;
};

/** Opens them. */
export function openClients(parts: ClientParts): ClientActs {
  const { garant } = parts;
  return {
    clients: async (actor) => {
      const denied = whyNot(actor);
      if (denied !== undefined) return bad([denied]);
      return good({ items: (await garant.store.tenants()).map(({ id, name }) => ({ id, name })) });
    },
    create: async (actor, asked) => {
      const denied = whyNot(actor);
      if (denied !== undefined) return bad([denied]);
      // Two processes, or two people, begin the same books one after the other.
      const created = await garant.store.alone({ name: "start", wait: true }, () => create(parts, actor, asked));
      return created ?? bad([refuse("not-ready")]);
    },
  };
}

/** What was begun and cut off is taken up where it stopped: every step of it is done once, however often it is asked for. */
async function create(
  { garant, doors, now, prepare }: ClientParts,
  actor: Actor,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Result<{ id: string; name: string; link: string }, Refusal>> {
  const known = (await garant.store.tenants()).find((one) => one.id === id);
  if (known !== undefined && known.name !== name) return bad([refuse("already-exists", { name: id })]);
  await garant.store.addTenant({ id, name, created_at: now() });
  await garant.ledger.begin(id, actor.id);
  await prepare(id);
  const link = await firstLink(doors, { console: "client", tenant: id, name: `client.${id}` });
  return link === null ? bad([refuse("already-exists", { name: id })]) : good({ id, name, link });
}

function whyNot({ permissions, party }: Actor): Refusal | undefined {
  if (!permissions.has("client:create")) return refuse("not-permitted", { permission: "client:create" });
  return party === "provider" ? undefined : refuse("wrong-party", { party: "provider" });
}
