/** Outages: how long counts, why this start and this end, does it decide the month. */
import { z } from "@hono/zod-openapi";
import { BothLanguages, Instant, Milliseconds, MonthName, Name, orNull, Party, Ratio } from "./fields.ts";
import { Verdict } from "./figures.ts";
import { ProbeFailure, Segment } from "./platform.ts";

export const OutageSummary = z
  .object({
    id: z.string().openapi({ example: "IND-2026-031" }),
    platform: Name,
    platformTitle: z.string(),
    demonstration: z.boolean(),
    from: Instant,
    to: Instant.nullable(),
    components: z.array(Name),
    openedBy: z.enum(["supervision", "client"]),
    counted: Milliseconds,
    excluded: Milliseconds,
    disputed: Milliseconds,
    claimable: Milliseconds,
  })
  .openapi("OutageSummary");

/** A fact behind what is shown: its place in the ledger. */
export const FactReference = z.object({ seq: z.int(), kind: z.string(), at: Instant }).openapi("FactReference");

/** One step of how it was decided, oldest first. */
export const OutageStep = z
  .object({
    at: Instant,
    kind: z.enum([
      "notified",
      "detected",
      "corrected",
      "confirmed",
      "partly-restored",
      "restored-by-supervision",
      "restored-by-user",
      "restoration-asked",
      "restoration-denied",
      "excluded",
      "contested",
      "ruled",
      "voided",
      "retracted",
      "held",
    ]),
    /** Whether this step sets the start or the end. */
    decides: z.enum(["start", "end"]).nullable(),
    effectMs: z.int().nullable().openapi({ description: "Signed effect on the counted time, where one can be told" }),
    components: z.array(Name),
    vantages: z.array(Name),
    party: Party.nullable(),
    record: z.string().nullable(),
    cause: z.string().nullable(),
    reason: z.string().nullable(),
    failure: orNull(ProbeFailure),
    article: z.string(),
    facts: z.array(FactReference),
    withdrawn: z.boolean(),
  })
  .openapi("OutageStep");

export const Mark = z.object({ at: Instant, vantage: Name, ok: z.boolean() }).openapi("Mark");

export const EffectOnMonth = z
  .object({
    month: MonthName,
    allowed: Milliseconds,
    counted: Milliseconds,
    verdict: Verdict,
    claimableAvailability: orNull(Ratio),
    /** The same month without this outage, and without each report or exclusion in it. */
    readings: z.array(
      z.object({
        reading: z.enum([
          "without-outage",
          "without-notification",
          "without-exclusion",
          "disputes-to-client",
          "disputes-to-provider",
        ]),
        record: z.string().nullable(),
        counted: Milliseconds,
        claimable: Milliseconds,
        availability: orNull(Ratio),
        verdict: Verdict,
        penalty: z.string().nullable(),
      }),
    ),
  })
  .openapi("EffectOnMonth");

/** A question put to who reported: supervision sees service restored, does the user confirm or deny? */
export const Question = z
  .object({
    notification: z.string(),
    outage: z.string().nullable(),
    platform: Name,
    /** Titles of those that the notification named; none where it was about all. */
    components: z.array(z.string()),
    seenAt: Instant,
    askedAt: Instant,
    answer: z.enum(["confirmed", "denied"]).nullable(),
  })
  .openapi("Question");

export const Outage = OutageSummary.extend({
  segments: z.array(Segment),
  seen: z.array(z.object({ component: Name, title: z.string(), segments: z.array(Segment), marks: z.array(Mark) })),
  steps: z.array(OutageStep),
  effects: z.array(EffectOnMonth),
  questions: z.array(Question),
  vantages: z.array(z.object({ name: Name, title: z.string(), party: Party, decisive: z.int(), failures: z.int() })),
  /** When the two parties' vantages said otherwise of a component. */
  disagreements: z.array(
    z.object({
      ...{ component: Name, title: z.string(), from: Instant, to: Instant.nullable() },
      /** Whose vantages saw it fail; the other party's saw it well. */
      failingFor: Party,
    }),
  ),
  checkpoint: z.object({ size: z.int(), root: z.string(), at: Instant }),
  summary: BothLanguages,
}).openapi("Outage");
