/** Statements on paper and as tables, periods, and the archive that keeps what was handed out. */
import { z } from "@hono/zod-openapi";
import { LanguageName, Name } from "../schemas/fields.ts";
import { ArchivedFile } from "../schemas/statement.ts";
import { describeEndpoint, file, json, refusedOften, refusedReading, signedIn } from "./endpoint.ts";
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
  responses: { 200: file("application/pdf", "The statement on paper"), ...refusedOften },
});

const Table = z.object({
  language: LanguageName,
  form: z
    .enum(["point", "comma"])
    .default("point")
    .openapi({ description: "Decimals by a point and cells by a comma; or decimals by a comma and cells by a semicolon" }),
});
const csv = file("text/csv", "RFC 4180; no cell is a formula");

export const getStatementTable = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}/csv",
  operationId: "getStatementTable",
  summary: "The month's outages, exclusions, disputes, unknown and ineligible time, one row an interval",
  tags: ["statements"],
  security,
  request: { params: StatementParams, query: VersionQuery.extend(Table.shape) },
  responses: { 200: csv, ...refusedReading },
});

const PeriodParams = z.object({
  period: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/)
    .openapi({ example: "2026-Q4", description: "A month, a quarter or a year" }),
});
const PeriodQuery = z.object({ platform: Name.optional(), language: LanguageName });

export const getPeriodPaper = describeEndpoint({
  method: "get",
  path: "/periods/{period}/pdf",
  operationId: "getPeriodPaper",
  summary: "A month, a quarter or a year of one platform or of all, month by month (PDF/A-2a)",
  tags: ["statements"],
  security,
  request: { params: PeriodParams, query: PeriodQuery },
  responses: { 200: file("application/pdf", "The period on paper"), ...refusedReading },
});

export const getPeriodTable = describeEndpoint({
  method: "get",
  path: "/periods/{period}/csv",
  operationId: "getPeriodTable",
  summary: "A month, a quarter or a year of one platform or of all, one row a platform and month",
  tags: ["statements"],
  security,
  request: { params: PeriodParams, query: PeriodQuery.extend(Table.shape) },
  responses: { 200: csv, ...refusedReading },
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

/** A sheet, or a bundle. */
const archived = {
  ...file("application/pdf", "The file, as it was archived"),
  content: { ...file("application/pdf", "").content, ...file("application/zip", "").content },
};

export const getArchived = describeEndpoint({
  method: "get",
  path: "/archive/{digest}",
  operationId: "getArchived",
  summary: "An archived file, by the digest of its bytes; that it was handed out, and to whom, is a fact of the ledger",
  tags: ["statements"],
  security,
  request: { params: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: archived, ...refusedOften },
});
