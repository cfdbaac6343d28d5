/** What an agent elsewhere and the server say to each other: enrolment, reports, the signed configuration. */
import { z } from "@hono/zod-openapi";
import { ForeignVantage, Instant, Milliseconds, Name } from "./fields.ts";

const Count = z.int().min(0);
const At = Instant.min(0).max(8_640_000_000_000_000);
const Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const Series = z.object({ component: Name, beatMs: z.int().min(1).max(2_147_483_647) });

export const EnrolAgent = z
  .object({
    /** As it was shown, once, to whoever invited the agent. */
    token: z.string().min(1).max(300),
    /** Ed25519 public key of the agent, 32 bytes in lower-case hexadecimal; the secret part never leaves it. */
    key: Hex32,
    /** Signature of the key over the token, base64: whoever enrols a key holds it. */
    proof: Base64.max(100),
  })
  .openapi("EnrolAgent");

export const EnrolledAgent = z.object({ tenant: Name, vantage: Name, title: z.string() }).openapi("EnrolledAgent");

export const ServerClock = z.object({ now: Instant }).openapi("ServerClock");

const SeenObservation = z.object({
  platform: Name,
  component: Name,
  at: At,
  ok: z.boolean(),
  phases: z.record(z.string().max(64), Count),
  failure: z.record(z.string().max(64), z.union([z.string().max(2_000), z.int()])).nullable(),
});

const AsideObservation = z.object({
  ...{ platform: Name, component: Name, at: At, ok: z.boolean() },
  /** How far the agent's clock was ahead of the server's. */
  offsetMs: z.int(),
});

const MissedByAgent = z.object({
  ...{ platform: Name, component: Name, due: At, until: At, beats: z.int().min(1).max(2_147_483_647) },
  reason: z.enum(["paused", "overloaded", "clock-moved", "buffer-full"]),
});

const DeliveredBlock = z.object({
  platform: Name,
  number: Count,
  series: z.array(Series).min(1).max(4_096),
  ...{ body: Base64, detail: Base64, signature: Base64.max(100) },
});

export const AgentReport = z
  .object({
    ...{ tenant: Name, vantage: Name, version: z.string().max(64) },
    /** Digest of the configuration that it holds; null before the first. */
    configuration: z.string().max(64).nullable(),
    clock: z
      .object({
        measuredAt: At,
        offsetMs: z.int().min(-2_147_483_648).max(2_147_483_647),
        roundTripMs: z.int().min(0).max(60_000),
      })
      .nullable(),
    buffered: z.object({ blocks: z.int().min(0).max(2_147_483_647), bytes: Count }),
    /** Not yet in a block; those of a block that was delivered may come again. */
    seen: z.array(SeenObservation).max(3_000),
    aside: z.array(AsideObservation).max(3_000),
    missed: z.array(MissedByAgent).max(3_000),
    block: DeliveredBlock.nullable(),
  })
  .openapi("AgentReport");

export const AgentAnswer = z
  .object({
    receivedAt: Instant,
    /** For each platform of which a block is kept: the number of the one that is wanted next. */
    next: z.array(z.object({ platform: Name, number: Count })),
    /** A component changed state: what is complete should be sealed now. */
    seal: z.boolean(),
    /** Canonical JSON, and its signature in base64; null where the agent holds it already. */
    configuration: z.object({ text: z.string(), signature: z.string() }).nullable(),
  })
  .openapi("AgentAnswer");

export const InviteVantage = z
  .object({ vantage: Name, title: z.string().trim().min(1).max(100), hours: z.int().min(1).max(168).default(24) })
  .openapi("InviteVantage");

export const InvitedVantage = z
  .object({ vantage: Name, title: z.string(), expiresAt: Instant, token: z.string() })
  .openapi("InvitedVantage");

const Beat = z.object({
  ...{ intervalMs: z.int().min(1_000).max(3_600_000), staleAfterMs: z.int().min(1_000).max(86_400_000) },
  ...{ failures: z.int().min(1).max(100), of: z.int().min(1).max(100), successes: z.int().min(1).max(100) },
});

export const PlaceVantage = z
  .object({
    vantage: Name,
    kind: ForeignVantage.optional().openapi({
      description: "Of one that is not there yet, and no agent: enrolled as it is placed",
    }),
    beat: Beat.nullable().default(null).openapi({ description: "Its own; else the components'" }),
  })
  .openapi("PlaceVantage");

export const WatchedSeriesHealth = z.object({
  component: Name,
  lastAt: Instant.nullable(),
  ok: z.boolean().nullable(),
  beatMs: Milliseconds,
  /** Time since the last observation; null where there is none. */
  lagMs: Milliseconds.nullable(),
  late: z.boolean(),
});

export const VantageHealth = z
  .object({
    ...{ name: Name, title: z.string(), party: z.enum(["client", "provider"]), local: z.boolean() },
    kind: z.enum(["probe", ...ForeignVantage.options]).openapi({ description: "A probe, or what was observed by others" }),
    state: z.enum(["well", "late", "clock-off", "silent", "never-heard", "revoked", "invited", "idle"]),
    ...{ enrolledAt: Instant.nullable(), revokedAt: Instant.nullable(), invitedUntil: Instant.nullable() },
    heardAt: Instant.nullable(),
    version: z.string().nullable(),
    clock: z
      .object({ offsetMs: z.int(), roundTripMs: Milliseconds, measuredAt: Instant, mark: z.enum(["none", "warning", "over"]) })
      .nullable(),
    buffered: z.object({ blocks: Count, bytes: Count }).nullable(),
    key: z.string().nullable(),
    /** Observations kept under a clock that was too far off, in the last 24 hours: no record of the rules. */
    aside: Count,
    missed: z.array(z.object({ reason: z.string(), beats: Count })),
    platforms: z.array(z.object({ platform: Name, title: z.string(), series: z.array(WatchedSeriesHealth) })),
  })
  .openapi("VantageHealth");

export const Supervision = z
  .object({
    now: Instant,
    limits: z.object({ warnOffsetMs: Milliseconds, offsetMs: Milliseconds }),
    platforms: z.array(
      z.object({
        ...{ platform: Name, title: z.string(), month: z.string(), coverage: z.string().nullable(), unknownMs: Milliseconds },
        ...{ vantages: Count, quorum: Count, speaking: Count },
      }),
    ),
    vantages: z.array(VantageHealth),
  })
  .openapi("Supervision");
