/** What people settle: disputes with what hangs on them, and what an act would move. */
import { z } from "@hono/zod-openapi";
import { Dispute, DisputeSummary, ExclusionCause, Preview, PreviewAct } from "../schemas/dispute.ts";
import { Name } from "../schemas/fields.ts";
import { body, describeEndpoint, json, PlatformParam, refusedReading, refusedWriting, signedIn } from "./endpoint.ts";

const tags = ["disputes"];
const security = signedIn;

export const listDisputes = describeEndpoint({
  method: "get",
  path: "/disputes",
  operationId: "listDisputes",
  summary: "Disputes, those still open first, the oldest first; what hangs on each",
  tags,
  security,
  request: { query: z.object({ platform: Name.optional() }) },
  responses: { 200: json(z.object({ items: z.array(DisputeSummary) }), "Disputes"), ...refusedReading },
});

export const getDispute = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/disputes/{dispute}",
  operationId: "getDispute",
  summary: "One dispute: both sides' evidence, what was seen, rulings and proposals",
  tags,
  security,
  request: { params: PlatformParam.extend({ dispute: z.string().max(64) }) },
  responses: { 200: json(Dispute, "The dispute"), ...refusedReading },
});

export const listExclusionCauses = describeEndpoint({
  method: "get",
  path: "/exclusion-causes",
  operationId: "listExclusionCauses",
  summary: "The causes that an exclusion may name under the agreement in force",
  tags,
  security,
  responses: { 200: json(z.object({ items: z.array(ExclusionCause) }), "Causes"), ...refusedReading },
});

export const previewAct = describeEndpoint({
  method: "post",
  path: "/platforms/{platform}/previews",
  operationId: "previewAct",
  summary: "Every figure that an act would move, or why it would be refused; nothing is recorded",
  tags,
  security,
  request: { params: PlatformParam, body: body(PreviewAct) },
  responses: { 200: json(Preview, "What would move"), ...refusedWriting },
});
