/** The ledger: its checkpoints are public, its entries are the tenant's. RFC 6962; C2SP tlog-checkpoint. */
import { z } from "@hono/zod-openapi";
import { Name, PageQuery, page } from "../schemas/fields.ts";
import { Entry, Receipt } from "../schemas/record.ts";
import { describeEndpoint, file, json, refusedReading, signedIn } from "./endpoint.ts";

const tags = ["ledger"];
const ClientParam = z.object({ client: Name });

export const LedgerEntry = z.object({ entry: Entry, body: z.unknown().nullable() }).openapi("LedgerEntry");
export const ProvedEntry = z
  .object({ entry: Entry, body: z.unknown().nullable(), salt: z.string().nullable(), receipt: Receipt })
  .openapi("ProvedEntry");

export const getCheckpoint = describeEndpoint({
  method: "get",
  path: "/ledger/{client}/checkpoint",
  operationId: "getCheckpoint",
  summary: "The last signed checkpoint; needs no account",
  tags,
  request: { params: ClientParam },
  responses: { 200: file("text/plain", "C2SP checkpoint"), ...refusedReading },
});

export const getLogKey = describeEndpoint({
  method: "get",
  path: "/ledger/{client}/key",
  operationId: "getLogKey",
  summary: "The log's verification key; needs no account. Compare it with the one you were given by another way",
  tags,
  request: { params: ClientParam },
  responses: { 200: file("text/plain", "C2SP verification key"), ...refusedReading },
});

export const getConsistency = describeEndpoint({
  method: "get",
  path: "/ledger/{client}/consistency",
  operationId: "getConsistency",
  summary: "Proof that the log of one size is the beginning of the log of another; needs no account",
  tags,
  request: { params: ClientParam, query: z.object({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(0) }) },
  responses: {
    200: json(z.object({ from: z.int(), to: z.int(), proof: z.array(z.string()) }), "The proof, base64"),
    ...refusedReading,
  },
});

const EntryQuery = z.object({
  subject: z.string().max(128).optional(),
  kind: z.string().max(64).optional(),
  actor: z.string().max(200).optional().openapi({ description: "The id of an account, a token, a vantage, or garant" }),
  from: z.coerce.number().int().min(0).optional().openapi({ description: "Recorded then or later; milliseconds" }),
  to: z.coerce.number().int().min(0).optional().openapi({ description: "Recorded earlier; milliseconds" }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .openapi({ description: "Of a body, of a leaf of the tree, of a statement, of an agreement's text, of an archived file" }),
});

export const listEntryRange = describeEndpoint({
  method: "get",
  path: "/ledger/range",
  operationId: "listEntryRange",
  summary: "Entries without their bodies in the order of the log, from a number on: what the root is computed from",
  tags,
  security: signedIn,
  request: {
    query: z.object({
      from: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(2000).default(1000),
    }),
  },
  responses: { 200: json(z.object({ items: z.array(Entry) }), "Entries"), ...refusedReading },
});

export const listEntries = describeEndpoint({
  method: "get",
  path: "/ledger/entries",
  operationId: "listEntries",
  summary: "Entries with their bodies, newest first",
  tags,
  security: signedIn,
  request: { query: PageQuery.extend(EntryQuery.shape) },
  responses: { 200: json(page(LedgerEntry), "Entries"), ...refusedReading },
});

export const getEntry = describeEndpoint({
  method: "get",
  path: "/ledger/entries/{seq}",
  operationId: "getEntry",
  summary: "One entry with its body, salt and proof of inclusion",
  tags,
  security: signedIn,
  // What is coerced may be anything, so the document would say that it may be missing; a piece of the path never is.
  request: {
    params: z.object({
      seq: z.coerce
        .number()
        .int()
        .min(0)
        .openapi({ param: { name: "seq", in: "path", required: true } }),
    }),
  },
  responses: { 200: json(ProvedEntry, "The entry"), ...refusedReading },
});
