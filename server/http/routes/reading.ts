/** What people read: overview, outages, statements, the ledger. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as ledger from "../../../api/routes/ledger.ts";
import * as described from "../../../api/routes/reading.ts";
import { answer, answerFile, answerText } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Acting, Reading } from "../host.ts";
import { addAgreement } from "./agreement.ts";

/** Adds the endpoints that read, and the adoption of what is read. */
export function addReading(app: OpenAPIHono<Environment>, reading: Reading, acting: Acting): void {
  addAgreement(app, reading, acting);
  app.openapi(described.getOverview, async (c) => answer(c, await reading.overview(c.get("actor"))));
  app.openapi(described.getAgreement, async (c) => answer(c, await reading.agreement(c.get("actor"), c.req.valid("query"))));
  app.openapi(described.listOutages, async (c) => answer(c, await reading.outages(c.get("actor"), c.req.valid("query"))));
  app.openapi(described.getOutage, async (c) => answer(c, await reading.outage(c.get("actor"), c.req.valid("param").outage)));
  app.openapi(described.listStatements, async (c) => answer(c, await reading.statements(c.get("actor"), c.req.valid("query"))));
  const statement = (valid: { param: { platform: string; month: string }; query: { version?: number | undefined } }) => ({
    ...valid.param,
    ...valid.query,
  });
  app.openapi(described.getStatement, async (c) =>
    answer(c, await reading.statement(c.get("actor"), statement({ param: c.req.valid("param"), query: c.req.valid("query") }))),
  );
  app.openapi(described.compareStatements, async (c) =>
    answer(c, await reading.comparison(c.get("actor"), { ...c.req.valid("param"), ...c.req.valid("query") })),
  );
  app.openapi(described.getStatementDocument, async (c) =>
    answerFile(
      c,
      await reading.document(c.get("actor"), statement({ param: c.req.valid("param"), query: c.req.valid("query") })),
      "application/json",
    ),
  );
  app.openapi(described.getBundle, async (c) =>
    answerFile(
      c,
      await reading.bundle(c.get("actor"), statement({ param: c.req.valid("param"), query: c.req.valid("query") })),
      "application/zip",
    ),
  );
}

/** Adds the ledger's endpoints: checkpoints, keys and consistency proofs need no account. */
export function addLedger(app: OpenAPIHono<Environment>, reading: Reading): void {
  app.openapi(ledger.getCheckpoint, async (c) => answerText(c, await reading.checkpoint(c.req.valid("param").client)));
  app.openapi(ledger.getLogKey, async (c) => answerText(c, await reading.logKey(c.req.valid("param").client)));
  app.openapi(ledger.getConsistency, async (c) =>
    answer(c, await reading.consistency(c.req.valid("param").client, c.req.valid("query"))),
  );
  app.openapi(ledger.listEntries, async (c) => answer(c, await reading.entries(c.get("actor"), c.req.valid("query"))));
  app.openapi(ledger.listEntryRange, async (c) => answer(c, await reading.entryRange(c.get("actor"), c.req.valid("query"))));
  app.openapi(ledger.getEntry, async (c) => answer(c, await reading.entry(c.get("actor"), c.req.valid("param").seq)));
}
