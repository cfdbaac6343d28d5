/** Disputes, and what an act would move. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/disputes.ts";
import { answer } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Reading } from "../host.ts";

/** Adds the endpoints of disputes; a preview records nothing. */
export function addDisputes(app: OpenAPIHono<Environment>, reading: Reading): void {
  app.openapi(described.listDisputes, async (c) => answer(c, await reading.disputes(c.get("actor"), c.req.valid("query"))));
  app.openapi(described.getDispute, async (c) => {
    const { platform, dispute } = c.req.valid("param");
    return answer(c, await reading.dispute(c.get("actor"), platform, dispute));
  });
  app.openapi(described.listExclusionCauses, async (c) => answer(c, await reading.exclusionCauses(c.get("actor"))));
  app.openapi(described.previewAct, async (c) =>
    answer(c, await reading.preview(c.get("actor"), c.req.valid("param").platform, c.req.valid("json"))),
  );
}
