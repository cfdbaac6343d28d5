/** The API and the pages of one console. */
import { serveStatic } from "@hono/node-server/serve-static";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { createApi } from "./api.ts";
import type { AppParts } from "./app-parts.ts";
import { addDocuments } from "./documents.ts";
import type { Environment } from "./environment.ts";
import { refuseTheRest } from "./methods.ts";
import { addRim } from "./rim.ts";
import { answerMetrics } from "./routes/published.ts";
import { addStatusPage } from "./routes/status-page.ts";
import { requireActor } from "./who.ts";

/** One console's whole HTTP side. */
export function createApp(parts: AppParts): OpenAPIHono<Environment> {
  const app = new OpenAPIHono<Environment>();
  addStatusPage(app, parts.published);
  addRim(app);
  app.on(["GET", "POST"], "/api/auth/*", (c) => parts.whose.identity.handler(c.req.raw));
  app.get("/metrics", requireActor(parts.whose), async (c) => answerMetrics(c, parts.published));
  app.route("/api/v1", createApi(parts));
  addDocuments(app);
  app.all("/api/*", refuseTheRest(app));
  app.use("/*", serveStatic({ root: parts.pages, precompressed: true, onFound: keepAsset }));
  app.get("/*", serveStatic({ root: parts.pages, path: "index.html", precompressed: true, onFound: keepAsset }));
  return app;
}

/** What is built bears its content in its name and is kept for ever; the page that names it is asked for again. RFC 8246. */
function keepAsset(_: string, c: Context): void {
  c.header("Cache-Control", c.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
}
