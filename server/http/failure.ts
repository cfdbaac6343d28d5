/** What no rule foresaw: the reader gets a number, the journal gets the rest. */
import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { refuse } from "../../api/errors.ts";
import { isDatabaseAway } from "../store/database-away.ts";
import type { AppParts } from "./app-parts.ts";
import type { Environment } from "./environment.ts";
import { answerRefusal } from "./problem.ts";

/** Answers it; never a stack. */
export function answerFailure(c: Context<Environment>, log: AppParts["log"], error: Error): Response {
  if (error instanceof HTTPException && error.status === 415) return answerRefusal(c, refuse("media-type"));
  if (isDatabaseAway(error)) {
    log.error({ error: error.message }, "the database does not answer or write");
    return answerRefusal(c, refuse("not-ready"));
  }
  const incident = randomUUID().slice(0, 8);
  log.error({ incident, error: error.message, stack: error.stack }, "unexpected failure");
  return answerRefusal(c, refuse("unexpected", { incident }));
}
