/** Statements on paper, and the archive that keeps them. */
import { z } from "@hono/zod-openapi";
import { LanguageName } from "../schemas/fields.ts";
import { ArchivedFile } from "../schemas/statement.ts";
import { describeEndpoint, file, json, refusedReading, signedIn } from "./endpoint.ts";
import { StatementParams, VersionQuery } from "./reading.ts";

const security = signedIn;

export const getStatementPaper = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}/pdf",
  operationId: "getStatementPaper",
  summary: "The statement on paper (PDF/A-2a, signed), out of the archive; a month under way is marked provisional on each page",
  tags: ["statements"],
  security,
  request: { params: StatementParams, query: VersionQuery.extend({ language: LanguageName }) },
  responses: { 200: file("application/pdf", "The statement on paper"), ...refusedReading },
});

export const listArchived = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}/archive",
  operationId: "listArchived",
  summary: "What was archived with the statement: on paper in both languages, and the evidence bundle that the paper names",
  tags: ["statements"],
  security,
  request: { params: StatementParams, query: VersionQuery },
  responses: { 200: json(z.object({ items: z.array(ArchivedFile) }), "The files"), ...refusedReading },
});

export const getArchived = describeEndpoint({
  method: "get",
  path: "/archive/{digest}",
  operationId: "getArchived",
  summary: "An archived file, by the digest of its bytes; that it was handed out, and to whom, is a fact of the ledger",
  tags: ["statements"],
  security,
  request: { params: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: file("application/octet-stream", "The file, as it was archived"), ...refusedReading },
});
