/** What others saw: observations that are imported, alerts. Rules, section 1. */
import { z } from "@hono/zod-openapi";
import { Instant, Milliseconds, Name, orNull, Party, Reason } from "./fields.ts";

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

const BeforeFirst = z.enum(["good", "unknown"]);
const Labels = z.record(z.string().max(200), z.string().max(4_000));
/** Names, in which `{label}` is the value of that label. */
const Filled = z.string().regex(/^(?:[A-Za-z0-9._-]|\{[A-Za-z_][A-Za-z0-9_]{0,63}\}){1,64}$/);

export const AlertRule = z
  .object({
    match: Labels.openapi({ description: "Labels that the alert must have; * for any value" }),
    platform: Filled,
    component: Filled.openapi({ description: "{label} is the value of that label", example: "{component}" }),
    vantage: Filled,
  })
  .openapi("AlertRule");

export const AlertRules = z
  .object({
    rules: z.array(AlertRule).min(1).max(200).openapi({ description: "The first one that fits says what an alert is about" }),
    heartbeat: Labels.default({ alertname: "Watchdog" }).openapi({ description: "Labels of the alert that always fires" }),
    beforeFirst: BeforeFirst.default("good").openapi({
      description: "What a heartbeat says of a component of which no alert was ever told",
    }),
  })
  .openapi("AlertRules");

export const CreateAlertSource = AlertRules.extend({
  source: Name,
  signed: z.boolean().default(false).openapi({ description: "Each payload must carry the HMAC of its body, too" }),
}).openapi("CreateAlertSource");

export const ConfigureAlertSource = AlertRules.extend({
  source: Name,
  party: Party,
  /** When it is created: the digest of what it shows, and whether it signs. */
  secret: z.object({ digest: z.string(), signs: z.boolean() }).nullable(),
});

export const RemoveAlertSource = z.object({ source: Name, reason: Reason });

export const CreatedAlertSource = z
  .object({
    source: Name,
    secret: z.string().openapi({ description: "Shown once; the source sends it as a bearer's token" }),
    signingKey: z.string().nullable().openapi({ description: "Shown once; garant-signature: sha256=HMAC of the body" }),
    path: z.string(),
  })
  .openapi("CreatedAlertSource");

export const AlertSource = AlertRules.extend({
  heartbeat: Labels,
  beforeFirst: BeforeFirst,
  source: Name,
  party: Party,
  configuredAt: Instant,
  lastReceivedAt: Instant.nullable(),
  heartbeatAt: Instant.nullable(),
}).openapi("AlertSource");

export const AlertmanagerWebhook = z
  .object({
    version: z.literal("4"),
    truncatedAlerts: z.int().min(0).default(0),
    alerts: z
      .array(
        z.object({
          status: z.enum(["firing", "resolved"]),
          labels: Labels,
          startsAt: z.string().max(64),
          endsAt: z.string().max(64).optional(),
          fingerprint: z.string().max(64).optional(),
        }),
      )
      .max(10_000),
  })
  .openapi("AlertmanagerWebhook");

export const ReceivedAlerts = z
  .object({
    heartbeats: z.int(),
    mapped: z.int(),
    unmapped: z.int().openapi({ description: "Of no rule, or of no component of that platform from that vantage" }),
    truncated: z.int(),
    late: z.int().openapi({ description: "Began or ended in a time that was sealed: kept from the end of that time on" }),
  })
  .openapi("ReceivedAlerts");

export const PreviewedAlert = z
  .object({
    receivedAt: Instant,
    status: z.enum(["firing", "resolved"]),
    labels: Labels,
    startsAt: z.string(),
    outcome: z.enum(["heartbeat", "mapped", "no-rule", "no-such-series"]),
    series: orNull(z.object({ platform: z.string(), component: z.string(), vantage: z.string() })),
  })
  .openapi("PreviewedAlert");
