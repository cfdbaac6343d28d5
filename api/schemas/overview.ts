/** The first page: is anything down, can each month be kept, what must I do, by when. */
import { z } from "@hono/zod-openapi";
import { Instant, Name } from "./fields.ts";
import { FactReference, Question } from "./outage.ts";
import { PlatformSummary } from "./platform.ts";

/** Something that waits on the reader's party; the console says it in words. */
export const Task = z
  .object({
    kind: z.enum(["claim", "ineligible", "budget-low", "confirm-restoration", "contested", "ruling-proposed", "at-risk"]),
    platform: Name,
    platformTitle: z.string(),
    month: z.string().nullable(),
    day: z.string().nullable(),
    strictDay: z.string().nullable(),
    at: Instant.nullable(),
    leftMs: z.int().nullable(),
    figure: z.string().nullable(),
    record: z.string().nullable(),
    outage: z.string().nullable(),
  })
  .openapi("Task");

export const Overview = z
  .object({
    at: Instant,
    zone: z.string(),
    month: z.string(),
    objective: z.string(),
    agreement: z
      .object({ title: z.object({ en: z.string(), fr: z.string() }), version: z.string(), article: z.string() })
      .nullable(),
    platforms: z.array(PlatformSummary),
    tasks: z.array(Task),
    /** What waits on the other party. */
    awaited: z.array(Task),
    questions: z.array(Question),
    latest: z.array(FactReference.extend({ subject: z.string(), platform: Name.nullable() })),
    /** Set when supervision itself is silent, or the ledger refuses to write. */
    alarm: z.enum(["supervision-silent", "ledger-behind-checkpoint"]).nullable(),
  })
  .openapi("Overview");
