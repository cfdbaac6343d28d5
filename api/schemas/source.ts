/** What others saw: observations that are imported. Rules, section 1. */
import { z } from "@hono/zod-openapi";
import { Instant, Milliseconds, Name } from "./fields.ts";

/** Observations of one component at even distances: one mark each, from the first one on. */
export const ObservedRun = z
  .object({
    component: Name,
    from: Instant.min(0),
    everyMs: Milliseconds.min(1).max(86_400_000),
    marks: z
      .string()
      .regex(/^[01][01.]*$/)
      .max(600_000)
      .openapi({ description: "1 good, 0 failed, a point where nothing was observed", example: "111.1001" }),
  })
  .openapi("ObservedRun");

export const ImportObservations = z
  .object({
    vantage: Name,
    source: z.string().trim().min(1).max(2000).openapi({ description: "Where they come from; it stands in the fact" }),
    runs: z.array(ObservedRun).max(50_000),
    partial: z
      .boolean()
      .default(false)
      .openapi({ description: "Leave out what can't be kept any more, instead of keeping nothing" }),
    check: z.boolean().default(false).openapi({ description: "Only say what would be kept" }),
  })
  .openapi("ImportObservations");

export const ImportedObservations = z
  .object({
    kept: z.int(),
    known: z.int().openapi({ description: "In the books already" }),
    late: z.int().openapi({ description: "For a time that is sealed otherwise: left out" }),
    outside: z.int().openapi({ description: "Kept, but component or vantage does not belong to the platform then" }),
    sealedTo: Instant.nullable(),
  })
  .openapi("ImportedObservations");
