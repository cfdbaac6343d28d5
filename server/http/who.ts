/** Who asks: an account by the session of this console, or a program by its access token. */
import type { MiddlewareHandler } from "hono";
import { refuse } from "../../api/errors.ts";
import type { Identity } from "../auth/identity.ts";
import { permissionsOf } from "../auth/permissions.ts";
import type { Actor, Environment } from "./environment.ts";
import { answerRefusal } from "./problem.ts";

export type Account = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly party: "client" | "provider";
  readonly tenant: string;
  readonly named: boolean;
};

export type Whose = {
  readonly console: "client" | "provider";
  readonly identity: Identity;
  /** The actor that a token's secret stands for; null where it is unknown, expired or revoked. */
  readonly byToken: (secret: string) => Promise<Actor | null>;
  /** Clients whose books a provider's account may open. */
  readonly tenants: () => Promise<readonly { id: string; name: string }[]>;
};

function isParty(value: unknown): value is "client" | "provider" {
  return value === "client" || value === "provider";
}

/** The account of the session that the cookie names, on this console only. */
export async function accountOf({ identity, console }: Whose, headers: Headers): Promise<Account | null> {
  const session = await identity.api.getSession({ headers });
  if (!session || !isParty(session.user.party) || session.user.party !== console) return null;
  const { id, name, email, party, tenant, named } = session.user;
  return { id, name, email, party, tenant, named: named === true };
}

/** The tenant whose books are open: a client's own; for a provider the one named by the header, else the first. */
export async function tenantOf(whose: Whose, account: Account, named: string | undefined): Promise<string | null> {
  if (account.party === "client") return account.tenant;
  const tenants = await whose.tenants();
  const chosen = named === undefined ? tenants[0] : tenants.find(({ id }) => id === named);
  return chosen?.id ?? null;
}

const tokenIn = (headers: Headers): string | undefined =>
  /^Bearer +(gat_[A-Za-z0-9_-]{20,200})$/i.exec(headers.get("authorization") ?? "")?.[1];

/** The program whose access token was sent; null where there is none, or it is not one of this console's. */
export async function programOf(whose: Whose, headers: Headers): Promise<Actor | null> {
  const secret = tokenIn(headers);
  const actor = secret === undefined ? null : await whose.byToken(secret);
  return actor && actor.party === whose.console ? actor : null;
}

/** The client named by the header; by the query where a page can send no header: a download, a stream of events. */
function clientNamed({ headers, method, url }: Request): string | undefined {
  const query = method === "GET" ? new URL(url).searchParams.get("client") : null;
  return headers.get("garant-client") ?? query ?? undefined;
}

async function actorOf(whose: Whose, request: Request): Promise<Actor | "no-such-client" | null> {
  const { headers } = request;
  if (tokenIn(headers) !== undefined) {
    const program = await programOf(whose, headers);
    return program && { ...program, channel: headers.get("garant-channel") === "cli" ? "cli" : "api" };
  }
  const account = await accountOf(whose, headers);
  if (account === null) return null;
  const tenant = await tenantOf(whose, account, clientNamed(request));
  const { id, party } = account;
  if (tenant === null) return "no-such-client";
  return { id, party, tenant, permissions: new Set<string>(permissionsOf(party)), channel: "console" };
}

/** Whether the session or the token of a request that was let in is still good. */
export async function mayStill(whose: Whose, request: Request): Promise<boolean> {
  const actor = await actorOf(whose, request);
  return actor !== null && actor !== "no-such-client";
}

/** Puts the actor into the context, or refuses: a client whose books it may not open is not found. */
export function requireActor(whose: Whose): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const actor = await actorOf(whose, c.req.raw);
    if (actor === null) return answerRefusal(c, refuse("not-signed-in"));
    if (actor === "no-such-client") return answerRefusal(c, refuse("not-found"));
    c.set("actor", actor);
    return await next();
  };
}

/** A session's writes come from this console's own pages: browsers name their origin, and another one is refused. */
export function sameOrigin(origin: string): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const named = c.req.header("origin");
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    if (!reads && named !== undefined && named !== origin && new URL(c.req.url).origin !== named)
      return answerRefusal(c, refuse("not-permitted", { permission: "same-origin" }));
    return await next();
  };
}
