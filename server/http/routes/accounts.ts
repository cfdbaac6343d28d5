/** Accounts of one's own party; clients of the provider. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/accounts.ts";
import { answer } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { AccountActs, ClientActs } from "../host.ts";

/** Adds them. */
export function addAccounts(app: OpenAPIHono<Environment>, accounts: AccountActs, clients: ClientActs): void {
  app.openapi(described.listAccounts, async (c) => answer(c, await accounts.accounts(c.get("actor"))));
  app.openapi(described.inviteAccount, async (c) => answer(c, await accounts.invite(c.get("actor"), c.req.valid("json")), 201));
  app.openapi(described.endSessions, async (c) =>
    answer(c, await accounts.endSessions(c.get("actor"), c.req.valid("param").account)),
  );
  app.openapi(described.closeAccount, async (c) =>
    answer(c, await accounts.close(c.get("actor"), c.req.valid("param").account, c.req.valid("json").reason)),
  );
  app.openapi(described.listClients, async (c) => answer(c, await clients.clients(c.get("actor"))));
  app.openapi(described.createClient, async (c) => answer(c, await clients.create(c.get("actor"), c.req.valid("json")), 201));
}
