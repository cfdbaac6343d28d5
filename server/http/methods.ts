/** Where nothing answers: the address is unknown, or it answers other methods. RFC 9110, section 15.5.6. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Handler } from "hono";
import { refuse } from "../../api/errors.ts";
import type { Environment } from "./environment.ts";
import { answerRefusal } from "./problem.ts";

/** Refuses what no route of the app answered; to be added last. */
export function refuseTheRest(app: OpenAPIHono<Environment>): Handler<Environment> {
  const routes = app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/:[^/]+/g, "[^/]+").replaceAll("*", ".*")}$`) }));
  return (c) => {
    const methods = new Set(routes.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method));
    if (methods.size === 0) return answerRefusal(c, refuse("not-found"));
    if (methods.has("GET")) methods.add("HEAD");
    const allow = [...methods].sort().join(", ");
    const answer = answerRefusal(c, refuse("method-not-allowed", { allow }));
    answer.headers.set("allow", allow);
    return answer;
  };
}
