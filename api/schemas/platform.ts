/** Platforms, what is seen of them, and how one is connected. */
import { z } from "@hono/zod-openapi";
import { BothLanguages, ForeignVantage, Instant, Milliseconds, MonthName, Name, orNull } from "./fields.ts";
import { MonthUnderWay, Verdict } from "./figures.ts";
import { Receipt } from "./record.ts";

export const ServiceState = z.enum(["up", "down", "disputed", "excluded", "unknown"]).openapi("ServiceState");

export const Beat = z
  .object({
    from: Instant.optional(),
    intervalMs: z.int().min(1000).max(3_600_000),
    staleAfterMs: z.int().min(1000),
    failures: z.int().min(1).max(100),
    of: z.int().min(1).max(100),
    successes: z.int().min(1).max(100),
  })
  .openapi("Beat");

export const PastVerdict = z
  .object({ month: MonthName, verdict: Verdict, measured: z.string().nullable(), claimable: z.string().nullable() })
  .openapi("PastVerdict");

export const Zones = z.object({ zones: z.int().nullable(), eligible: z.boolean(), since: Instant.nullable() }).openapi("Zones");

export const PlatformSummary = z
  .object({
    id: Name,
    title: z.string(),
    demonstration: z.boolean(),
    region: z.string().nullable(),
    state: ServiceState,
    since: Instant.nullable(),
    /** Components that are down or in dispute now. */
    affected: z.array(Name),
    /** The outage under way. */
    outage: z.string().nullable(),
    lastObservationAt: Instant.nullable(),
    zones: Zones,
    month: MonthUnderWay,
    /** Up to twelve months, oldest first, frozen ones only. */
    verdicts: z.array(PastVerdict),
  })
  .openapi("PlatformSummary");

export const ProbeFailure = z
  .object({ code: z.string(), data: z.record(z.string(), z.union([z.string(), z.number()])), words: BothLanguages })
  .openapi("ProbeFailure");

export const LastSeen = z
  .object({
    component: Name,
    vantage: Name,
    state: z.enum(["ok", "failing", "unknown"]),
    at: Instant.nullable(),
    ok: z.boolean().nullable(),
    failure: orNull(ProbeFailure),
    totalMs: Milliseconds.nullable(),
  })
  .openapi("LastSeen");

export const ComponentState = z
  .object({
    name: Name,
    title: z.string(),
    state: z.enum(["up", "down", "unknown"]),
    held: z.boolean(),
    since: Instant.nullable(),
  })
  .openapi("ComponentState");

export const VantageState = z
  .object({
    name: Name,
    title: z.string(),
    party: z.enum(["client", "provider"]),
    kind: z.enum(["probe", "imported", "alerts"]).openapi({
      description: "imported: brought in afterwards, its time is not established but by a checkpoint that was kept",
    }),
    lastAt: Instant.nullable(),
    missedBeats: z.int(),
  })
  .openapi("VantageState");

export const Platform = PlatformSummary.extend({
  components: z.array(ComponentState),
  vantages: z.array(VantageState),
  lastSeen: z.array(LastSeen),
}).openapi("Platform");

export const Observation = z
  .object({
    at: Instant,
    ok: z.boolean(),
    failure: orNull(ProbeFailure),
    phases: z.record(z.string(), Milliseconds),
    digest: z.string().nullable(),
  })
  .openapi("Observation");

export const Segment = z
  .object({ from: Instant, to: Instant, state: ServiceState, cause: z.string().nullable(), outage: z.string().nullable() })
  .openapi("Segment");

export const Timeline = z
  .object({
    from: Instant,
    to: Instant,
    now: Instant,
    agreement: z.array(Segment),
    ineligible: z.array(z.object({ from: Instant, to: Instant, zones: z.int().nullable() })),
    components: z.array(z.object({ name: Name, title: z.string(), segments: z.array(Segment) })),
    maintenance: z.array(z.object({ from: Instant, to: Instant.nullable() })),
  })
  .openapi("Timeline");

export const ProbeInput = z
  .object({ kind: z.string().max(64), parameters: z.record(z.string().max(64), z.unknown()) })
  .openapi("ProbeInput");

export const TryProbe = ProbeInput.extend({
  of: z
    .object({ platform: Name, component: Name })
    .optional()
    .openapi({ description: 'Whose secrets a value of {"set": true} keeps' }),
}).openapi("TryProbe");

export const ConnectedComponent = z
  .object({ name: Name, title: z.string().trim().min(1).max(100), probe: ProbeInput.optional(), beat: Beat.omit({ from: true }) })
  .openapi("ConnectedComponent");

const nowOrInstant = z
  .union([Instant, z.literal("now")])
  .optional()
  .openapi({ description: "It belongs to the platform without this bound where none is given" });

export const ConnectedVantage = z
  .object({
    name: Name,
    kind: ForeignVantage.optional().openapi({
      description: "Where it is no probe: enrolled with the platform, where it is not yet",
    }),
    title: z.string().trim().min(1).max(100).optional(),
    from: nowOrInstant,
    to: nowOrInstant,
    beats: z.array(Beat).min(1).max(100).optional(),
  })
  .openapi("ConnectedVantage");

export const ConnectPlatform = z
  .object({
    id: Name,
    title: z.string().trim().min(1).max(100),
    region: z.string().trim().max(100).nullable().default(null),
    components: z.array(ConnectedComponent).min(1).max(100),
    vantages: z
      .array(ConnectedVantage)
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: "This server alone where it is absent; else all of them, this server (local) too" }),
    zones: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .default(null)
      .openapi({ description: "Zones that the client's systems are spread over, if it is known" }),
  })
  .openapi("ConnectPlatform");

export const Description = ConnectPlatform.omit({ zones: true }).extend({ region: z.string().nullable() }).openapi("Description");

export const DescribeFromNow = ConnectPlatform.omit({ id: true, zones: true, vantages: true })
  .extend({
    vantages: z
      .array(ConnectedVantage)
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: "Those that there are where it is absent; else all of them, this server (local) too" }),
  })
  .openapi("DescribeFromNow", {
    description: "All that is to be observed from now on: what is not named belongs no more, the past stays as it was said",
  });

export const DescribedFromNow = z
  .object({
    changed: z.boolean().openapi({ description: "False where it was so already: then nothing was recorded" }),
    description: Description,
    secrets: z.array(z.string()).openapi({ description: "Secrets that are new, by component and parameter" }),
    receipts: z.array(Receipt),
  })
  .openapi("DescribedFromNow");

export const TriedProbe = z
  .object({
    ok: z.boolean(),
    failure: orNull(ProbeFailure),
    phases: z.record(z.string(), Milliseconds),
    certificateExpires: Instant.nullable(),
  })
  .openapi("TriedProbe");

export const ProbeParameter = z
  .object({
    name: z.string(),
    type: z.string(),
    title: BothLanguages,
    unit: z.string().nullable(),
    required: z.boolean(),
    /** Kept sealed, and shown as {"set": true} once it is saved; of pairs, each value. */
    secret: z.boolean(),
    multiline: z.boolean(),
    advice: orNull(BothLanguages),
    default: z.unknown(),
    options: z.array(z.object({ value: z.string(), title: BothLanguages })).nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
  })
  .openapi("ProbeParameter");

export const ProbeKind = z
  .object({ kind: z.string(), title: BothLanguages, advice: BothLanguages, parameters: z.array(ProbeParameter) })
  .openapi("ProbeKind");
