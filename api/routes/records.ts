/** What a person states: reports, confirmations, contests, exclusions, zones, voids, rulings, retractions. */
import { z } from "@hono/zod-openapi";
import { Instant, Name, PageQuery, Party, page } from "../schemas/fields.ts";
import {
  AcceptClaimedInstant,
  AcceptRuling,
  ConfirmRestoration,
  Contest,
  DeclareExclusion,
  DeclineRuling,
  DenyRestoration,
  ProposeRuling,
  Recorded,
  RecordZones,
  ReportUnavailability,
  RetractRecord,
  RuleDispute,
  SendClaim,
  VoidObservations,
} from "../schemas/record.ts";
import {
  body,
  describeEndpoint,
  json,
  PlatformParam,
  refusedReading,
  refusedWriting,
  signedIn,
  WriteHeaders,
} from "./endpoint.ts";

const tags = ["records"];
const security = signedIn;

function write<const Path extends string, Input extends z.ZodType>(
  path: Path,
  operationId: string,
  summary: string,
  input: Input,
) {
  return describeEndpoint({
    method: "post",
    path: `/platforms/{platform}${path}`,
    operationId,
    summary,
    tags,
    security,
    request: { params: PlatformParam, headers: WriteHeaders, body: body(input) },
    responses: { 201: json(Recorded, "Recorded, with its signed receipts"), ...refusedWriting },
  });
}

export const reportUnavailability = write(
  "/notifications",
  "reportUnavailability",
  "Report an unavailability",
  ReportUnavailability,
);
export const confirmRestoration = write(
  "/restorations",
  "confirmRestoration",
  "Confirm that service is fully back",
  ConfirmRestoration,
);
export const denyRestoration = write("/denials", "denyRestoration", "Deny that service is back", DenyRestoration);
export const contestRecord = write("/contests", "contestRecord", "Contest a notification or an exclusion", Contest);
export const declareExclusion = write(
  "/exclusions",
  "declareExclusion",
  "Declare time that the agreement may subtract",
  DeclareExclusion,
);
export const recordZones = write(
  "/zones",
  "recordZones",
  "Record over how many zones the client's systems are spread",
  RecordZones,
);
export const voidObservations = write("/voids", "voidObservations", "Declare observations wrong", VoidObservations);
export const ruleDispute = write("/rulings", "ruleDispute", "Record what the body that the agreement names decided", RuleDispute);
export const proposeRuling = write("/ruling-proposals", "proposeRuling", "Propose how disputed time is settled", ProposeRuling);
export const acceptRuling = write(
  "/ruling-acceptances",
  "acceptRuling",
  "Accept the other party's proposed ruling",
  AcceptRuling,
);
export const declineRuling = write(
  "/ruling-refusals",
  "declineRuling",
  "Decline a proposed ruling, or take one's own back",
  DeclineRuling,
);
export const acceptClaimedInstant = write(
  "/claimed-instants",
  "acceptClaimedInstant",
  "Accept the earlier instant that a report claimed",
  AcceptClaimedInstant,
);
export const sendClaim = write("/claims", "sendClaim", "Record that a month's penalty was claimed", SendClaim);
export const retractRecord = write("/retractions", "retractRecord", "Withdraw a record, from the beginning", RetractRecord);

export const StatedRecord = z
  .object({
    id: z.string(),
    kind: z.string(),
    platform: Name,
    at: Instant,
    party: Party,
    reason: z.string().nullable(),
    proof: z.string().nullable(),
    digest: z.string().nullable(),
    claimedAt: Instant.nullable().openapi({ description: "The earlier instant that a report claims for itself" }),
    advanced: z.boolean().openapi({ description: "Whether the provider accepted that instant" }),
    contested: z.boolean(),
    record: z.record(z.string(), z.unknown()),
    seq: z.int(),
    retracted: z.boolean(),
  })
  .openapi("StatedRecord");

export const listRecords = describeEndpoint({
  method: "get",
  path: "/platforms/{platform}/records",
  operationId: "listRecords",
  summary: "Everything that was stated, newest first",
  tags,
  security,
  request: { params: PlatformParam, query: PageQuery.extend({ kind: z.string().max(32).optional() }) },
  responses: { 200: json(page(StatedRecord), "Records"), ...refusedReading },
});
