/** What a person states, by console, API or command line, and the receipt that comes back. Rules, section 1. */
import { z } from "@hono/zod-openapi";
import { Instant, MonthName, Name, Note, Reason } from "./fields.ts";

const Components = z.array(Name).min(1).max(100).optional().openapi({ description: "All components when absent" });

/** SHA-256 of a file that proves something: the file stays with its party, its digest goes into the ledger. */
const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: "SHA-256 of the file, in lower-case hexadecimal" });
const Proved = { proof: z.string().trim().min(1).max(2000), digest: Digest.optional() };

export const Entry = z
  .object({ seq: z.int(), kind: z.string(), subject: z.string(), at: Instant, actor: z.string(), body: z.string() })
  .openapi("Entry");

/** Signed proof that an act was recorded: the entry, its inclusion in the log, the checkpoint that covers it. */
export const Receipt = z
  .object({ entry: Entry, index: z.int(), proof: z.array(z.string()), checkpoint: z.string() })
  .openapi("Receipt");

export const Recorded = z
  .object({ id: z.string(), platform: Name, at: Instant, receipts: z.array(Receipt), outage: z.string().nullable() })
  .openapi("Recorded");

export const ReportUnavailability = z
  .object({
    components: Components,
    note: Note,
    claimedAt: Instant.nullable()
      .default(null)
      .openapi({ description: "When the person says that it began to act: kept beside, the reception counts" }),
    at: Instant.optional().openapi({
      description: "The provider's party only: the instant of a report received otherwise, a telephone call",
    }),
  })
  .openapi("ReportUnavailability");

export const ConfirmRestoration = z
  .object({ of: z.string().max(64).optional(), components: Components, note: Note, at: Instant.optional() })
  .openapi("ConfirmRestoration");

export const DenyRestoration = z.object({ of: z.string().max(64), note: Note }).openapi("DenyRestoration");
export const Contest = z.object({ of: z.string().max(64), reason: Reason }).openapi("Contest");

export const DeclareExclusion = z
  .object({
    cause: z.string().max(64),
    from: Instant,
    to: Instant.optional(),
    components: Components,
    reason: Reason,
    ...Proved,
  })
  .openapi("DeclareExclusion");

export const RecordZones = z
  .object({
    zones: z.int().min(0).max(100),
    evidence: Reason,
    digest: Digest.optional(),
    at: Instant.min(0).optional().openapi({
      description: "Since when, where that was before it is recorded; nobody dates back over what the other party recorded",
    }),
  })
  .openapi("RecordZones");

export const VoidObservations = z
  .object({ component: Name, vantage: Name.optional(), from: Instant, to: Instant, reason: Reason })
  .openapi("VoidObservations");

export const RuleDispute = z
  .object({ from: Instant, to: Instant, counts: z.boolean(), reason: Reason, ...Proved })
  .openapi("RuleDispute");

export const ProposeRuling = z
  .object({
    dispute: z.string().max(64).optional().openapi({ description: "The record that put the time in dispute" }),
    from: Instant,
    to: Instant,
    counts: z.boolean(),
    reason: Reason,
  })
  .openapi("ProposeRuling");

export const AcceptRuling = z.object({ of: z.string().max(64), reason: Reason }).openapi("AcceptRuling");
export const DeclineRuling = z.object({ of: z.string().max(64), reason: Reason }).openapi("DeclineRuling");
export const AcceptClaimedInstant = z.object({ of: z.string().max(64), reason: Reason }).openapi("AcceptClaimedInstant");
export const RetractRecord = z.object({ of: z.string().max(64), reason: Reason }).openapi("RetractRecord");

/** That a penalty was claimed: of which version of the statement, and where the claim was sent. */
export const SendClaim = z
  .object({
    month: MonthName,
    version: z.int().min(1).openapi({ description: "The version of the statement that the claim stands on" }),
    sentTo: z.string().trim().min(1).max(320).optional().openapi({ description: "An address, or another way, in words" }),
  })
  .openapi("SendClaim");
