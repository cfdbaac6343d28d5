/** The month's figures. Rules, sections 6 and 7: the field names are the rules' own. */
import { z } from "@hono/zod-openapi";
import { Instant, Milliseconds, MonthName, Name, orNull, Ratio } from "./fields.ts";

export const Verdict = z.enum(["met", "missed", "open", "unproven"]).openapi("Verdict");

export const CountedOutage = z
  .object({
    from: Instant,
    to: Instant.nullable(),
    components: z.array(Name),
    openedBy: z.enum(["supervision", "client"]),
    counted: Milliseconds,
    excluded: Milliseconds,
    disputed: Milliseconds,
  })
  .openapi("CountedOutage");

export const Penalty = z
  .object({
    points: z.object({ numerator: z.int(), denominator: z.int(), shown: z.string() }),
    capped: z.boolean(),
    lastDayToClaim: z.string().openapi({ example: "2026-11-30" }),
  })
  .openapi("Penalty");

export const Figures = z
  .object({
    indicator: z.string(),
    platform: Name,
    month: MonthName,
    at: Instant,
    period: z.object({ from: Instant, to: Instant, length: Milliseconds, elapsed: Milliseconds }),
    counted: Milliseconds,
    disputed: Milliseconds,
    excluded: Milliseconds,
    excludedBy: z.record(z.string(), Milliseconds),
    unknown: Milliseconds,
    up: Milliseconds,
    eligible: Milliseconds,
    claimable: Milliseconds,
    availability: orNull(Ratio),
    claimableAvailability: orNull(Ratio),
    ifDisputesGoToClient: orNull(Ratio),
    worst: orNull(Ratio),
    coverage: orNull(Ratio),
    allowed: Milliseconds,
    left: Milliseconds,
    verdict: Verdict,
    firm: z.boolean(),
    penalty: orNull(Penalty),
    ignored: z.int(),
    outages: z.array(CountedOutage),
  })
  .openapi("Figures");

/** Where the month is heading: no rule of the contract, a warning by parameters that stand beside it. */
export const Outlook = z
  .object({
    warnings: z.array(
      z.object({
        window: z.enum(["fast", "slow"]),
        windowMs: Milliseconds,
        burn: z.string().openapi({ description: "Budget spent over time gone in the window, one decimal, cut" }),
        limit: z.string(),
      }),
    ),
    forecast: orNull(
      z.object({
        method: z.enum(["trailing-pace"]),
        overMs: Milliseconds,
        counted: Milliseconds,
        availability: orNull(Ratio),
      }),
    ),
    atRisk: z.boolean(),
  })
  .openapi("Outlook");

/** A month under way, as the console tells it: what is left before what was reached. */
export const MonthUnderWay = z
  .object({
    figures: Figures,
    /** Best availability still reachable at the month's end. */
    atBest: Ratio,
    /** When the month is missed if what is down stays down; null when nothing is down, or it is missed already. */
    missedAt: Instant.nullable(),
    /** Spent share over elapsed share, one decimal, cut; null in the month's first hour. */
    burn: z.string().nullable(),
    outlook: Outlook,
  })
  .openapi("MonthUnderWay");
