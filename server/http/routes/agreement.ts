/** The versions of the agreement: compared, and adopted. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/agreement.ts";
import { answer } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Acting, Reading } from "../host.ts";

/** Adds them. */
export function addAgreement(app: OpenAPIHono<Environment>, reading: Reading, acting: Acting): void {
  app.openapi(described.compareAgreements, async (c) =>
    answer(c, await reading.agreementComparison(c.get("actor"), c.req.valid("query"))),
  );
  app.openapi(described.previewAdoption, async (c) =>
    answer(c, await reading.previewAdoption(c.get("actor"), c.req.valid("json"))),
  );
  app.openapi(described.adoptAgreement, async (c) =>
    answer(c, await acting.adoptAgreement(c.get("actor"), c.req.valid("json")), 201),
  );
}
