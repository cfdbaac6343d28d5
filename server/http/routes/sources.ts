/** What others saw, brought in. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { refuse } from "../../../api/errors.ts";
import * as described from "../../../api/routes/sources.ts";
import { bad, good } from "../../../core/result.ts";
import type { Sources } from "../../sources/open-sources.ts";
import { answer } from "../answer.ts";
import { sayVersion } from "../asked-version.ts";
import type { Environment } from "../environment.ts";
import type { Reading } from "../host.ts";

/** Adds the endpoints of sources. */
export function addSources(app: OpenAPIHono<Environment>, sources: Sources, reading: Pick<Reading, "version">): void {
  app.openapi(described.importObservations, async (c) =>
    answer(c, await sources.importObservations(c.get("actor"), c.req.valid("param").platform, c.req.valid("json"))),
  );
  app.openapi(described.listAlertSources, async (c) => answer(c, await sources.alertSources(c.get("actor"))));
  app.openapi(described.getAlertSource, async (c) => {
    const { source } = c.req.valid("param");
    await sayVersion(c, reading, { what: "alert-source", id: source });
    const all = await sources.alertSources(c.get("actor"));
    if (!all.ok) return answer(c, all);
    const one = all.value.items.find((item) => item.source === source);
    return answer(c, one === undefined ? bad([refuse("not-found")]) : good(one));
  });
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
