/** From results to answers: a value as JSON, a refusal as a problem. */
import type { Context } from "hono";
import type { Refusal } from "../../api/errors.ts";
import type { Result } from "../../core/result.ts";
import type { Environment } from "./environment.ts";
import type { Download } from "./host.ts";
import { answerRefusal } from "./problem.ts";

type InContext = Context<Environment>;

/** The typed answer of an endpoint is checked by its schema in the tests; a handler may return any response. */
export function asAnswer(response: Response): never {
  return response as never;
}

/** JSON of what was found, or the refusal. */
export function answer<Value>(c: InContext, result: Result<Value, Refusal>, status: 200 | 201 = 200): never {
  return asAnswer(
    result.ok
      ? c.body(JSON.stringify(result.value), status, { "content-type": "application/json" })
      : answerRefusal(c, result.errors[0]),
  );
}

/** Plain text, or the refusal. */
export function answerText(c: InContext, result: Result<string, Refusal>): never {
  return asAnswer(result.ok ? c.text(result.value, 200, { "cache-control": "no-store" }) : answerRefusal(c, result.errors[0]));
}

/** A file to keep, or the refusal. */
export function answerFile(c: InContext, result: Result<Download, Refusal>, mediaType: string): never {
  if (!result.ok) return asAnswer(answerRefusal(c, result.errors[0]));
  const { name, bytes } = result.value;
  return asAnswer(c.body(bytes, 200, { "content-type": mediaType, "content-disposition": `attachment; filename="${name}"` }));
}
