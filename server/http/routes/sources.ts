/** What others saw, brought in. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/sources.ts";
import type { Sources } from "../../sources/open-sources.ts";
import { answer } from "../answer.ts";
import type { Environment } from "../environment.ts";

/** Adds the endpoints of sources. */
export function addSources(app: OpenAPIHono<Environment>, sources: Sources): void {
  app.openapi(described.importObservations, async (c) =>
    answer(c, await sources.importObservations(c.get("actor"), c.req.valid("param").platform, c.req.valid("json"))),
  );
  app.openapi(described.listAlertSources, async (c) => answer(c, await sources.alertSources(c.get("actor"))));
  app.openapi(described.createAlertSource, async (c) =>
    answer(c, await sources.createAlertSource(c.get("actor"), c.req.valid("json")), 201),
  );
  app.openapi(described.changeAlertRules, async (c) =>
    answer(c, await sources.changeAlertRules(c.get("actor"), c.req.valid("param").source, c.req.valid("json"))),
  );
  app.openapi(described.removeAlertSource, async (c) =>
    answer(c, await sources.removeAlertSource(c.get("actor"), c.req.valid("param").source, c.req.valid("json").reason)),
  );
  app.openapi(described.previewAlerts, async (c) =>
    answer(c, await sources.previewAlerts(c.get("actor"), c.req.valid("param").source, c.req.valid("json"))),
  );
  app.openapi(described.receiveAlerts, async (c) =>
    answer(
      c,
      await sources.receiveAlerts({
        authorization: c.req.header("authorization"),
        signature: c.req.header("garant-signature"),
        payload: c.req.valid("json"),
        text: await c.req.text(),
      }),
    ),
  );
}
