/** Reading needs its permission, by what is read: a token may hold fewer than its account. */
import type { MiddlewareHandler } from "hono";
import { refuse } from "../../api/errors.ts";
import type { Environment } from "./environment.ts";
import { answerRefusal } from "./problem.ts";

const permissionOf: readonly [path: RegExp, permission: string][] = [
  [
    /^\/api\/v1\/(overview|platforms|alert-sources|metrics|publication|probe-kinds|exclusion-causes|events|supervision|vantages)/,
    "platform:read",
  ],
  [/^\/api\/v1\/(outages|disputes)/, "outage:read"],
  [/^\/api\/v1\/(statements|periods|archive)/, "statement:read"],
  [/^\/api\/v1\/ledger/, "ledger:read"],
  [/^\/api\/v1\/accounts/, "account:manage"],
  [/^\/api\/v1\/clients/, "client:create"],
];

/** Refuses a GET for which the actor lacks the permission; writes are judged by their verbs. */
export const mayRead: MiddlewareHandler<Environment> = async (c, next) => {
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  const needed = reads ? permissionOf.find(([path]) => path.test(c.req.path))?.[1] : undefined;
  const actor = c.get("actor");
  if (needed !== undefined && actor !== undefined && !actor.permissions.has(needed))
    return answerRefusal(c, refuse("not-permitted", { permission: needed }));
  return await next();
};
