/** One way to describe an endpoint: what it takes, what it answers, how it refuses. The OpenAPI document comes from here. */
import { createRoute, z } from "@hono/zod-openapi";
import { Instant, Name, Party } from "../schemas/fields.ts";

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
    changed: z
      .object({
        by: z.string().nullable().openapi({ description: "A name, where the reader's own party changed it" }),
        party: Party.nullable().optional(),
        at: Instant,
        version: z.string().openapi({ description: "The version in force: If-Match takes it, quoted" }),
      })
      .optional()
      .openapi({ description: "Who changed it meanwhile" }),
    errors: z.array(z.object({ path: z.string(), message: z.string(), code: z.string().optional() })).optional(),
  })
  .openapi("Problem");

/** A JSON body, as a request or an answer holds it. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A request's body: required JSON. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}

/** An answer of another media type, as text or bytes. */
export function file(mediaType: string, description: string) {
  return { description, content: { [mediaType]: { schema: z.string() } } };
}

const problem = { description: "Refused (RFC 9457)", content: { "application/problem+json": { schema: Problem } } };

/** What any endpoint that needs an account may answer instead. */
export const refusedReading = { 401: problem, 403: problem, 404: problem, 422: problem, 500: problem, 503: problem };

/** What may be asked for only so often, and leaves a fact each time, may answer instead. */
export const refusedOften = { ...refusedReading, 429: problem };

/** What a write may answer instead. */
export const refusedWriting = { ...refusedReading, 400: problem, 409: problem, 413: problem, 415: problem };

/** What a write of something that has a version may answer instead. */
export const refusedChanging = { ...refusedWriting, 412: problem };

/** An answer that says the version of what it shows, to be sent back with a change of it. */
export function versioned<Answer extends { description: string }>(answer: Answer) {
  return {
    ...answer,
    headers: z.object({ etag: z.string().optional().openapi({ description: "Strong; RFC 9110, section 8.8.3" }) }),
  };
}

/** The headers of a write that may ask for a version. */
export const ChangeHeaders = z.object({
  "idempotency-key": z.string().min(1).max(200).optional(),
  "if-match": z.string().max(1000).optional().openapi({ description: "The version that was read; another one is answered 412" }),
  "if-none-match": z.literal("*").optional().openapi({ description: "It must be new" }),
});

/** The headers of every write: the same key and body are answered once. */
export const WriteHeaders = z.object({ "idempotency-key": z.string().min(1).max(200).optional() });

export const PlatformParam = z.object({ platform: Name });

export const signedIn: { [scheme: string]: string[] }[] = [{ session: [] }, { token: [] }];

export { createRoute as describeEndpoint };
