/** Refusals and failures as RFC 9457 answers, in the reader's language. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { problemOf, type Refusal, refusals, refuse } from "../../api/errors.ts";
import type { Environment } from "./environment.ts";

/** The answer to what is refused: never a stack, always a code of the closed set. */
export function answerRefusal(c: Context<Environment>, refusal: Refusal): Response {
  const body = problemOf(refusal, c.get("language") ?? "en", new URL(c.req.url).pathname);
  const status: ContentfulStatusCode = refusals[refusal.code].status;
  return c.body(JSON.stringify(body), status, {
    "content-type": "application/problem+json",
    "content-language": c.get("language") ?? "en",
    ...(status === 429 ? { "retry-after": String(refusal.data.seconds ?? 60) } : {}),
    ...(status === 401 ? { "www-authenticate": 'Bearer realm="garant"' } : {}),
  });
}

/** What validation found, field by field. */
export function invalidInput(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): Refusal {
  const fields = issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  return refuse("input-invalid", {}, fields);
}
