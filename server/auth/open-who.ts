/** Who comes in, and what becomes of accounts and clients. Whose books a session or a token opens. Another process on the same database may have begun some of them since this one started. */
import type { Instant } from "../../core/time/instant.ts";
import type { AccountActs, ClientActs } from "../http/host.ts";
import type { Whose } from "../http/who.ts";
import type { Garant } from "../open.ts";
import { openAccounts } from "./open-accounts.ts";
import { type ClientParts, openClients } from "./open-clients.ts";
import { actorOfToken } from "./tokens.ts";

export type Who = Pick<Whose, "byToken" | "tenants"> & { readonly accounts: AccountActs; readonly clients: ClientActs };

/** Opens all of it. */
export function openWho(parts: ClientParts): Who {
  const { garant, doors, now } = parts;
  return { ...openTenants(garant, now), accounts: openAccounts({ ...garant, doors, now }), clients: openClients(parts) };
}

/** By a token, and all of them. */
function openTenants(garant: Garant, now: () => Instant): Pick<Whose, "byToken" | "tenants"> {
  const opened = async (tenant: string): Promise<void> => {
    if (garant.ledger.log(tenant) !== undefined) return;
    // Whoever is beginning them has the turn: they are opened once it has ended.
    await garant.store.alone({ name: "start", wait: true }, () => garant.ledger.begin(tenant));
  };
  return {
    byToken: async (secret) => {
      const actor = await actorOfToken(garant.store, secret, now());
      if (actor !== null) await opened(actor.tenant);
      return actor;
    },
    tenants: async () => {
      const tenants = await garant.store.tenants();
      for (const { id } of tenants) await opened(id);
      return tenants.map(({ id, name }) => ({ id, name }));
    },
  };
}
