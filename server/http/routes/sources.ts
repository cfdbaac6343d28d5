/** What others saw, brought in. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/sources.ts";
import { answer } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Acting } from "../host.ts";

/** Adds the endpoints of sources. */
export function addSources(app: OpenAPIHono<Environment>, acting: Acting): void {
  app.openapi(described.importObservations, async (c) =>
    answer(c, await acting.importObservations(c.get("actor"), c.req.valid("param").platform, c.req.valid("json"))),
  );
}
