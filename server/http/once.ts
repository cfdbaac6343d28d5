/** A write that carries an Idempotency-Key is done once, and answered alike each time. */
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Actor, Environment } from "./environment.ts";
import type { Idempotency } from "./host.ts";
import { answerRefusal } from "./problem.ts";

/** Their answers hold a secret. */
const shownOnce = new Set(["tokens", "vantages", "alert-sources", "accounts", "clients"].map((what) => `/api/v1/${what}`));

/** Keeps the first answer for the actor's key; another body under the same key is refused. Failures of the server are not kept. */
export function answerOnce(idempotency: Idempotency): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const key = c.req.header("idempotency-key");
    const actor: Actor | undefined = c.get("actor");
    if (
      actor === undefined ||
      (c.req.method !== "POST" && c.req.method !== "PUT") ||
      key === undefined ||
      key.length === 0 ||
      key.length > 200
    )
      return await next();
    const body = await c.req.text();
    const fingerprint = createHash("sha256").update(`${c.req.method} ${c.req.path}\n${body}`).digest("hex");
    const kept = await idempotency.once(actor, key, fingerprint, async () => {
      await next();
      return { status: c.res.status, body: await c.res.clone().text(), keep: !shownOnce.has(c.req.path) };
    });
    if (!kept.ok) return answerRefusal(c, kept.errors[0]);
    const { status, body: text } = kept.value;
    const type = status < 400 ? "application/json" : "application/problem+json";
    c.res = new Response(text, { status, headers: { "content-type": type } });
    return undefined;
  };
}
