/** Versions over HTTP: what a reader is told, and what a writer asks for before it writes. RFC 9110, sections 8.8.3 and 13.1. */
import type { Context, MiddlewareHandler } from "hono";
import type { Thing } from "../store/versions.ts";
import { type Precondition, underPrecondition } from "../verbs/preconditions.ts";
import type { Environment } from "./environment.ts";
import type { Reading } from "./host.ts";
import { answerRefusal, invalidInput } from "./problem.ts";

/** A list of tags, or the star. */
const wellFormed = /^(?:\*|(?:W\/)?"[!#-~]*"(?: *, *(?:W\/)?"[!#-~]*")*)$/;

/** Hands the precondition of a write to the verb that it runs, and the version that the verb made to the answer. */
export const askedVersion: MiddlewareHandler<Environment> = async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD") return await next();
  const [match, none] = [c.req.header("if-match"), c.req.header("if-none-match")];
  if ((match !== undefined && !wellFormed.test(match)) || (none !== undefined && none !== "*"))
    return answerRefusal(c, invalidInput([{ path: [match === undefined ? "if-none-match" : "if-match"], message: "ETag" }]));
  const asked: Precondition = { match: match === undefined ? undefined : tagsIn(match), isNew: none === "*", made: undefined };
  await underPrecondition(asked, next);
  if (asked.made !== undefined && c.res.ok) c.res.headers.set("etag", tagOf(asked.made));
  return undefined;
};

/** A weak tag is no version of ours, and matches none: strong comparison. */
function tagsIn(header: string): string[] {
  return header === "*" ? ["*"] : [...header.matchAll(/(W\/)?"([^"]*)"/g)].flatMap(([, weak, tag = ""]) => (weak ? [] : [tag]));
}

function tagOf(version: string): string {
  return `"${version}"`;
}

/** Puts the version onto the answer to a reader: asked for first, so that it is never newer than what is read. */
export async function sayVersion(c: Context<Environment>, reading: Pick<Reading, "version">, thing: Thing): Promise<void> {
  const version = await reading.version(c.get("actor"), thing);
  if (version !== undefined) c.header("etag", tagOf(version));
}
