/** What comes before anything is read: headers that protect pages, the reader's language, how much is read at most. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { refuse } from "../../api/errors.ts";
import type { Environment } from "./environment.ts";
import { speakTheReaders } from "./languages.ts";
import { answerRefusal } from "./problem.ts";

const bodyBytes = 1_000_000;
/** So much of a body that is too large is thrown away before it is refused: cut off in the middle, its sender would not read why. */
const drainedBytes = 16 * bodyBytes;

/** Adds it to an app that answers nothing yet. */
export function addRim(app: OpenAPIHono<Environment>): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", "data:"], styleSrc: ["'self'", "'unsafe-inline'"] },
    }),
  );
  app.use("/api/*", speakTheReaders);
  const onError: Parameters<typeof bodyLimit>[0]["onError"] = async (c) => {
    await drain(c.req.raw.body);
    return answerRefusal(c, refuse("input-too-large", { bytes: bodyBytes }));
  };
  app.use("/api/*", bodyLimit({ maxSize: bodyBytes, onError }));
}

async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  let left = drainedBytes;
  if (body === null || body.locked) return;
  for await (const chunk of body) {
    left -= chunk.length;
    if (left < 0) return;
  }
}
