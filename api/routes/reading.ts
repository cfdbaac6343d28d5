/** What people read: overview, outages, statements. */
import { z } from "@hono/zod-openapi";
import { Agreement, Day } from "../schemas/agreement.ts";
import { MonthName, Name, PageQuery, page } from "../schemas/fields.ts";
import { Outage, OutageSummary } from "../schemas/outage.ts";
import { Overview } from "../schemas/overview.ts";
import { Comparison, Statement, StatementSummary } from "../schemas/statement.ts";
import { describeEndpoint, file, json, refusedReading, signedIn } from "./endpoint.ts";

const security = signedIn;
export const StatementParams = z.object({ platform: Name, month: MonthName });
export const VersionQuery = z.object({ version: z.coerce.number().int().min(0).optional() });

export const getOverview = describeEndpoint({
  method: "get",
  path: "/overview",
  operationId: "getOverview",
  summary: "Is anything down, can each month be kept, what must be done by when",
  tags: ["overview"],
  security,
  responses: { 200: json(Overview, "The overview"), ...refusedReading },
});

export const getAgreement = describeEndpoint({
  method: "get",
  path: "/agreement",
  operationId: "getAgreement",
  summary: "The agreement in force, article by article, or a document that goes with it; with what holds on a day",
  tags: ["agreement"],
  security,
  request: { query: z.object({ family: Name.optional(), on: Day.optional() }) },
  responses: { 200: json(Agreement, "The agreement"), ...refusedReading },
});

export const listOutages = describeEndpoint({
  method: "get",
  path: "/outages",
  operationId: "listOutages",
  summary: "Outages, newest first",
  tags: ["outages"],
  security,
  request: { query: PageQuery.extend({ platform: Name.optional(), state: z.enum(["open", "closed"]).optional() }) },
  responses: { 200: json(page(OutageSummary), "Outages"), ...refusedReading },
});

export const getOutage = describeEndpoint({
  method: "get",
  path: "/outages/{outage}",
  operationId: "getOutage",
  summary: "One outage: how long counts, why this start and this end, what it does to the month",
  tags: ["outages"],
  security,
  request: { params: z.object({ outage: z.string().max(64) }) },
  responses: { 200: json(Outage, "The outage"), ...refusedReading },
});

export const listStatements = describeEndpoint({
  method: "get",
  path: "/statements",
  operationId: "listStatements",
  summary: "Statements, those that can still be claimed first",
  tags: ["statements"],
  security,
  request: { query: PageQuery.extend({ platform: Name.optional() }) },
  responses: { 200: json(page(StatementSummary), "Statements"), ...refusedReading },
});

export const getStatement = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}",
  operationId: "getStatement",
  summary: "One statement, with what it was computed from and what would change it",
  tags: ["statements"],
  security,
  request: { params: StatementParams, query: VersionQuery },
  responses: { 200: json(Statement, "The statement"), ...refusedReading },
});

export const compareStatements = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}/comparison",
  operationId: "compareStatements",
  summary: "Two versions of a month's statement, line by line; the last two unless told otherwise",
  tags: ["statements"],
  security,
  request: {
    params: StatementParams,
    query: z.object({ from: z.coerce.number().int().min(1).optional(), to: z.coerce.number().int().min(1).optional() }),
  },
  responses: { 200: json(Comparison, "The comparison"), ...refusedReading },
});

export const getStatementDocument = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}/document",
  operationId: "getStatementDocument",
  summary: "The statement as canonical JSON: the bytes that the ledger's digest is of",
  tags: ["statements"],
  security,
  request: { params: StatementParams, query: VersionQuery },
  responses: { 200: file("application/json", "Canonical JSON (RFC 8785)"), ...refusedReading },
});

export const getBundle = describeEndpoint({
  method: "get",
  path: "/statements/{platform}/{month}/bundle",
  operationId: "getBundle",
  summary: "The evidence bundle: everything that a stranger needs to recompute the statement offline",
  tags: ["statements"],
  security,
  request: { params: StatementParams, query: VersionQuery },
  responses: { 200: file("application/zip", "The evidence bundle"), ...refusedReading },
});
