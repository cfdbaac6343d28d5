/** What a person states. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/records.ts";
import { answer } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Acting, Reading, VerbName } from "../host.ts";

const verbs = [
  [described.reportUnavailability, "report-unavailability"],
  [described.confirmRestoration, "confirm-restoration"],
  [described.denyRestoration, "deny-restoration"],
  [described.contestRecord, "contest-record"],
  [described.declareExclusion, "declare-exclusion"],
  [described.recordZones, "record-zones"],
  [described.voidObservations, "void-observations"],
  [described.ruleDispute, "rule-dispute"],
  [described.proposeRuling, "propose-ruling"],
  [described.acceptRuling, "accept-ruling"],
  [described.declineRuling, "decline-ruling"],
  [described.acceptClaimedInstant, "accept-claimed-instant"],
  [described.retractRecord, "retract-record"],
  [described.sendClaim, "send-claim"],
] as const satisfies readonly (readonly [{ path: string }, VerbName])[];

/** Adds one endpoint a verb, and the list of what was stated. */
export function addRecords(app: OpenAPIHono<Environment>, reading: Reading, acting: Acting): void {
  for (const [endpoint, verb] of verbs)
    app.openapi(endpoint, async (c) =>
      answer(c, await acting.act(verb, c.get("actor"), c.req.valid("param").platform, c.req.valid("json")), 201),
    );
  app.openapi(described.listRecords, async (c) =>
    answer(c, await reading.records(c.get("actor"), c.req.valid("param").platform, c.req.valid("query"))),
  );
}
