/** Who is reading, a first visit, tokens, the demonstration. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import { type Refusal, refuse } from "../../../api/errors.ts";
import * as described from "../../../api/routes/session.ts";
import type { Session } from "../../../api/schemas/session.ts";
import { bad, good, type Result } from "../../../core/result.ts";
import { permissionsOf } from "../../auth/permissions.ts";
import { answer, asAnswer } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Acting, Reading } from "../host.ts";
import { accountOf, programOf, tenantOf, type Whose } from "../who.ts";

export { addAccounts } from "./accounts.ts";

export type Facts = {
  readonly version: string;
  readonly zone: (tenant: string | null) => Promise<string>;
  readonly demonstration: (tenant: string) => Promise<boolean>;
  readonly support: { readonly phone: string | null; readonly email: string | null };
  readonly now: () => number;
  readonly health: () => z.output<typeof described.Health>["status"];
};

/** Adds what needs no account: the session itself, and the server's health. */
export function addPublic(app: OpenAPIHono<Environment>, whose: Whose, facts: Facts): void {
  app.openapi(described.getSession, async (c) => answer(c, good(await sessionOf(whose, facts, c.req.raw.headers))));
  app.openapi(described.getHealth, (c) => {
    const status = facts.health();
    return asAnswer(c.json({ status, version: facts.version }, status === "ledger-behind-checkpoint" ? 503 : 200));
  });
}

/** Adds what an account does for itself, and the demonstration. */
export function addOwn(app: OpenAPIHono<Environment>, whose: Whose, reading: Reading, acting: Acting): void {
  app.openapi(described.setUpAccount, async (c) => answer(c, await setUp(whose, c.req.raw.headers, c.req.valid("json"))));
  app.openapi(described.listTokens, async (c) => answer(c, await reading.tokens(c.get("actor"))));
  app.openapi(described.createToken, async (c) => answer(c, await acting.createToken(c.get("actor"), c.req.valid("json")), 201));
  app.openapi(described.revokeToken, async (c) =>
    answer(c, await acting.revokeToken(c.get("actor"), c.req.valid("param").token)),
  );
  app.openapi(described.startDemonstration, async (c) =>
    answer(c, await acting.startDemonstration(c.get("actor"), c.get("language")), 201),
  );
  app.openapi(described.breakDemonstration, async (c) =>
    answer(c, await acting.breakDemonstration(c.get("actor"), c.req.valid("json"))),
  );
}

async function sessionOf(whose: Whose, facts: Facts, headers: Headers): Promise<z.output<typeof Session>> {
  const account = await accountOf(whose, headers);
  // A program is no account, yet it may ask whose books its token opens.
  const tenant = account
    ? await tenantOf(whose, account, headers.get("garant-client") ?? undefined)
    : ((await programOf(whose, headers))?.tenant ?? null);
  const all = tenant === null ? [] : await whose.tenants();
  const clients = account?.party === "provider" ? all : all.filter(({ id }) => id === tenant);
  const { version, support } = facts;
  return {
    ...{ console: whose.console, now: facts.now(), zone: await facts.zone(tenant), version, support: { ...support } },
    account: account && { ...withoutTenant(account), permissions: [...permissionsOf(account.party)] },
    client: clients.find(({ id }) => id === tenant) ?? null,
    clients: [...clients],
    demonstration: tenant ? await facts.demonstration(tenant) : false,
  };
}

function withoutTenant({ id, name, email, party, named }: NonNullable<Awaited<ReturnType<typeof accountOf>>>) {
  return { id, name, email, party, named };
}

/** Once, on the first visit: afterwards the account has its own password, and the link has gone. */
async function setUp(
  whose: Whose,
  headers: Headers,
  input: { name: string; email: string; password: string },
): Promise<Result<{ done: true }, Refusal>> {
  const account = await accountOf(whose, headers);
  if (account === null || account.named) return bad([refuse("not-permitted", { permission: "account:set-up" })]);
  const { internalAdapter } = await whose.identity.$context;
  const holder = await internalAdapter.findUserByEmail(input.email.toLowerCase());
  if (holder && holder.user.id !== account.id) return bad([refuse("already-exists", { name: input.email })]);
  await whose.identity.api.setPassword({ body: { newPassword: input.password }, headers });
  await internalAdapter.updateUser(account.id, { name: input.name, email: input.email.toLowerCase(), named: true });
  return good({ done: true });
}
