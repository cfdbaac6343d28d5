/** Statements on paper, and the archive. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import * as described from "../../../api/routes/archive.ts";
import { answer, answerFile } from "../answer.ts";
import type { Environment } from "../environment.ts";
import type { Archiving } from "../host.ts";

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
