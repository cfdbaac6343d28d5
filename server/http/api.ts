/** The API of one console. Order matters: who asks, whether the text is sound, what the asker may, then what is asked. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { AppParts } from "./app-parts.ts";
import { askedVersion } from "./asked-version.ts";
import type { Environment } from "./environment.ts";
import { answerFailure } from "./failure.ts";
import { mayRead } from "./may-read.ts";
import { answerOnce } from "./once.ts";
import { answerRefusal, invalidInput } from "./problem.ts";
import { addRoutes } from "./routes/add-routes.ts";
import { readableTexts } from "./texts.ts";
import { requireActor, sameOrigin } from "./who.ts";

const publicPaths =
  /^\/api\/v1\/(session|health|openapi\.json|agents\/(clock|enrolment|report)|public\/[^/]+\/[a-z.]+|webhooks\/alertmanager|ledger\/[^/]+\/(checkpoint|key|consistency))$/;

/** Everything below `/api/v1`. */
export function createApi(parts: AppParts): OpenAPIHono<Environment> {
  const app = new OpenAPIHono<Environment>({
    defaultHook: (result, c) => (result.success ? undefined : answerRefusal(c, invalidInput(result.error.issues))),
  });
  app.use(async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });
  const actor = requireActor(parts.whose);
  app.use(sameOrigin(parts.origin), async (c, next) => (publicPaths.test(c.req.path) ? await next() : await actor(c, next)));
  app.use(readableTexts, mayRead, askedVersion, answerOnce(parts.idempotency));
  addRoutes(app, parts);
  app.onError((error, c) => answerFailure(c, parts.log, error));
  return app;
}
