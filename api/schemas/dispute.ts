/** Disputes, proposed rulings, and what an act would move before it is recorded. */
import { z } from "@hono/zod-openapi";
import { BothLanguages, Instant, Milliseconds, MonthName, Name, orNull, Party, Ratio } from "./fields.ts";
import { Verdict } from "./figures.ts";
import { FactReference } from "./outage.ts";
import { AmendedLine } from "./statement.ts";

const Interval = z.object({ from: Instant, to: Instant });

/** What a month comes to: what the verdict and the penalty hang on. */
export const MonthOutcome = z
  .object({
    counted: Milliseconds,
    disputed: Milliseconds,
    availability: orNull(Ratio),
    claimableAvailability: orNull(Ratio),
    verdict: Verdict,
    penalty: z.string().nullable(),
  })
  .openapi("MonthOutcome");

/** A month that a dispute touches: as it stands, and settled either way. */
export const DisputedMonth = z
  .object({
    month: MonthName,
    now: MonthOutcome,
    toClient: MonthOutcome,
    toProvider: MonthOutcome,
    decidesVerdict: z.boolean(),
    decidesPenalty: z.boolean(),
  })
  .openapi("DisputedMonth");

export const RulingProposal = z
  .object({
    id: z.string(),
    platform: Name,
    dispute: z.string().nullable(),
    from: Instant,
    to: Instant,
    counts: z.boolean(),
    reason: z.string(),
    party: Party,
    at: Instant,
    state: z.enum(["open", "accepted", "declined", "withdrawn"]),
    /** The ruling that came of it, or why not. */
    answer: z.string().nullable(),
    answeredAt: Instant.nullable(),
    seq: z.int(),
  })
  .openapi("RulingProposal");

export const DisputeSummary = z
  .object({
    id: z.string().openapi({ description: "The record that opened it", example: "C-48" }),
    platform: Name,
    platformTitle: z.string(),
    kind: z.enum(["notification-contested", "exclusion-contested", "confirmations-differ", "observations-voided"]),
    /** The record that is contested or answered. */
    about: z.string().nullable(),
    at: Instant,
    party: Party,
    reason: z.string().nullable(),
    state: z.enum(["open", "settled", "idle"]).openapi({ description: "`idle`: it changes nothing" }),
    outage: z.string().nullable(),
    time: z.array(Interval),
    disputedMs: Milliseconds,
    openMs: Milliseconds,
    decidesVerdict: z.boolean(),
    decidesPenalty: z.boolean(),
    months: z.array(DisputedMonth),
    proposal: orNull(RulingProposal).openapi({ description: "The one that waits for an answer" }),
  })
  .openapi("DisputeSummary");

/** What one side brings: a record, its author's words, what proves it, its fact. */
export const Evidence = z
  .object({
    party: Party,
    kind: z.string(),
    record: z.string(),
    at: Instant,
    text: z.string().nullable(),
    proof: z.string().nullable(),
    digest: z.string().nullable(),
    fact: FactReference,
    withdrawn: z.boolean(),
  })
  .openapi("Evidence");

/** What one vantage saw of one component in the disputed time, void or not. */
export const SeenInDispute = z
  .object({ component: Name, vantage: Name, party: Party, good: z.int(), failed: z.int() })
  .openapi("SeenInDispute");

export const Dispute = DisputeSummary.extend({
  evidence: z.array(Evidence),
  seen: z.array(SeenInDispute),
  rulings: z.array(
    z.object({
      record: z.string(),
      from: Instant,
      to: Instant,
      counts: z.boolean(),
      party: Party,
      reason: z.string().nullable(),
      fact: FactReference,
      withdrawn: z.boolean(),
    }),
  ),
  proposals: z.array(RulingProposal),
  /** Who settles it where the parties do not agree; null where the agreement names nobody. */
  rulingBody: z.string().nullable(),
}).openapi("Dispute");

/** A cause that an exclusion may name: where the contract speaks of it, what proves it, and whether the agreement in force subtracts it. */
export const ExclusionCause = z
  .object({
    cause: z.string(),
    title: BothLanguages,
    advice: BothLanguages,
    article: BothLanguages,
    proof: BothLanguages,
    subtracted: z.boolean(),
  })
  .openapi("ExclusionCause");

/** The acts whose effect can be seen before they are recorded. */
export const PreviewedAct = z.enum([
  "declare-exclusion",
  "contest-record",
  "void-observations",
  "retract-record",
  "propose-ruling",
  "accept-ruling",
  "rule-dispute",
  "accept-claimed-instant",
  "record-zones",
]);

export const PreviewAct = z.object({ act: PreviewedAct, input: z.record(z.string(), z.unknown()) }).openapi("PreviewAct");

/** Every month of which a figure would move; none moves where the list is empty. */
export const Preview = z
  .object({
    at: Instant,
    months: z.array(
      z.object({
        month: MonthName,
        /** The frozen version that would be amended; 0 while the month is under way. */
        version: z.int(),
        before: MonthOutcome,
        after: MonthOutcome,
        lines: z.array(AmendedLine),
      }),
    ),
  })
  .openapi("Preview");
