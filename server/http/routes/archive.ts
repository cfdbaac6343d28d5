/** Statements and periods on paper and as tables, and the archive. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/archive.ts";
import { answer, answerFile } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Archiving, Sheets } from "../host.ts";

/** What is made for whoever asks, and kept nowhere. */
export function addSheets(app: OpenAPIHono<Environment>, sheets: Sheets): void {
  app.openapi(described.getStatementTable, async (c) => {
    const { language, form, ...query } = c.req.valid("query");
    const of = { ...c.req.valid("param"), ...query };
    return answerFile(c, await sheets.statementTable(c.get("actor"), of, { language, form }), "text/csv; charset=utf-8");
  });
  app.openapi(described.getPeriodTable, async (c) => {
    const of = { ...c.req.valid("param"), ...c.req.valid("query") };
    return answerFile(c, await sheets.periodTable(c.get("actor"), of), "text/csv; charset=utf-8");
  });
  app.openapi(described.getPeriodPaper, async (c) => {
    const of = { ...c.req.valid("param"), ...c.req.valid("query") };
    return answerFile(c, await sheets.periodPaper(c.get("actor"), of), "application/pdf");
  });
}

export function addArchive(app: OpenAPIHono<Environment>, archive: Archiving): void {
  app.openapi(described.getStatementPaper, async (c) => {
    const { language, ...query } = c.req.valid("query");
    const found = await archive.paper(c.get("actor"), { ...c.req.valid("param"), ...query }, language);
    return answerFile(c, found, "application/pdf");
  });
  app.openapi(described.listArchived, async (c) =>
    answer(c, await archive.archived(c.get("actor"), { ...c.req.valid("param"), ...c.req.valid("query") })),
  );
  app.openapi(described.getArchived, async (c) => {
    const found = await archive.retrieve(c.get("actor"), c.req.valid("param").digest);
    return answerFile(c, found, found.ok ? found.value.mediaType : "");
  });
}
