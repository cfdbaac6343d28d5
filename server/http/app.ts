/** The API and the pages of one console. Order matters: what is public, then who asks, then what needs to know. */
import { randomUUID } from "node:crypto";
import { serveStatic } from "@hono/node-server/serve-static";
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { refuse } from "../../api/errors.ts";
import { openApiDocument } from "../../api/routes/document.ts";
import { languageOf } from "../../core/words/language.ts";
import type { Environment } from "./environment.ts";
import { type Changes, streamChanges } from "./events.ts";
import type { Acting, Idempotency, Reading } from "./host.ts";
import { mayRead } from "./may-read.ts";
import { answerOnce } from "./once.ts";
import { answerRefusal, invalidInput } from "./problem.ts";
import { addPlatforms } from "./routes/platforms.ts";
import { addLedger, addReading } from "./routes/reading.ts";
import { addRecords } from "./routes/records.ts";
import { addOwn, addPublic, type Facts } from "./routes/session.ts";
import { requireActor, sameOrigin, type Whose } from "./who.ts";

export type AppParts = {
  readonly whose: Whose;
  readonly facts: Facts;
  readonly reading: Reading;
  readonly acting: Acting;
  readonly idempotency: Idempotency;
  readonly changes: Changes;
  readonly origin: string;
  /** Folder of the built console. */
  readonly pages: string;
  readonly log: { readonly error: (data: object, message: string) => void };
};

const BODY_BYTES = 1_000_000;
const publicPaths = /^\/api\/v1\/(session|health|openapi\.json|ledger\/[^/]+\/(checkpoint|key|consistency))$/;

/** One console's whole HTTP side. */
export function createApp(parts: AppParts): OpenAPIHono<Environment> {
  const app = new OpenAPIHono<Environment>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'self'"], imgSrc: ["'self'", "data:"], styleSrc: ["'self'", "'unsafe-inline'"] },
    }),
  );
  app.use(
    "/api/*",
    bodyLimit({ maxSize: BODY_BYTES, onError: (c) => answerRefusal(c, refuse("input-too-large", { bytes: BODY_BYTES })) }),
  );
  app.on(["GET", "POST"], "/api/auth/*", (c) => parts.whose.identity.handler(c.req.raw));
  app.route("/api/v1", api(parts));
  app.all("/api/*", (c) => answerRefusal(c, refuse("not-found")));
  app.use("/*", serveStatic({ root: parts.pages }));
  app.get("/*", serveStatic({ root: parts.pages, path: "index.html" }));
  return app;
}

function api(parts: AppParts): OpenAPIHono<Environment> {
  const { whose, facts, reading, acting, changes } = parts;
  const app = new OpenAPIHono<Environment>({
    defaultHook: (result, c) => (result.success ? undefined : answerRefusal(c, invalidInput(result.error.issues))),
  });
  app.use(async (c, next) => {
    c.set("language", languageOf(c.req.header("accept-language")));
    await next();
    c.header("cache-control", "no-store");
  });
  const actor = requireActor(whose);
  app.use(sameOrigin(parts.origin), async (c, next) => (publicPaths.test(c.req.path) ? await next() : await actor(c, next)));
  app.use(mayRead, answerOnce(parts.idempotency));
  app.get("/openapi.json", (c) => c.json(openApiDocument(facts.version)));
  app.get("/events", (c) => streamChanges(c, changes));
  addPublic(app, whose, facts);
  addReading(app, reading);
  addLedger(app, reading);
  addPlatforms(app, reading, acting);
  addRecords(app, reading, acting);
  addOwn(app, whose, reading, acting);
  app.onError((error, c) => answerFailure(parts, error, (refusal) => answerRefusal(c, refusal)));
  return app;
}

/** What no rule foresaw: the reader gets a number, the journal gets the rest. */
function answerFailure({ log }: AppParts, error: Error, answered: (refusal: ReturnType<typeof refuse>) => Response): Response {
  if (error instanceof SyntaxError || /Malformed JSON/.test(error.message)) return answered(refuse("input-unreadable"));
  const incident = randomUUID().slice(0, 8);
  log.error({ incident, error: error.message, stack: error.stack }, "unexpected failure");
  return answered(refuse("unexpected", { incident }));
}
