/** What verbs take that no page sends as it stands: descriptions, agreements, vantages, tokens. */
import { z } from "@hono/zod-openapi";
import { ForeignVantage, Instant, Name, Party, Reason } from "./fields.ts";

/** `now` is the reception of the description: the earliest instant from which anything new may hold. */
const From = z.union([Instant, z.literal("now")]).optional();
const Title = z.string().trim().min(1).max(100);

const DescribedBeat = z.object({
  from: From,
  intervalMs: z.int().min(1000).max(3_600_000),
  staleAfterMs: z.int().min(1000).max(86_400_000),
  failures: z.int().min(1).max(100),
  of: z.int().min(1).max(100),
  successes: z.int().min(1).max(100),
});

const Beats = z.array(DescribedBeat).min(1).max(1000);
const Belonging = { name: Name, title: Title, from: From, to: From };

/** Data as JSON has it, without fractions: a probe's parameters are digested. */
const Parameter: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.string().max(10_000),
    z.int(),
    z.boolean(),
    z.null(),
    z.array(Parameter).max(200),
    z.record(z.string().max(100), Parameter),
  ]),
);

export const DescribePlatform = z.object({
  platform: Name,
  title: Title,
  region: z.string().trim().max(100).nullable().default(null),
  demonstration: z.boolean().default(false),
  /** It says how things are from now on, and leaves the past as it was said; else it is the whole description, past and all. */
  fromNow: z.boolean().default(false),
  components: z
    .array(z.object({ ...Belonging, beats: Beats }))
    .min(1)
    .max(100),
  vantages: z
    .array(z.object({ ...Belonging, title: Title.optional(), beats: Beats.optional() }))
    .min(1)
    .max(100),
  probes: z
    .array(z.object({ component: Name, kind: z.string().max(64), parameters: z.record(z.string().max(64), Parameter) }))
    .max(200),
  /** What the probes' references stand for, sealed; base64. */
  secrets: z
    .array(z.object({ id: z.string().regex(/^S-[0-9a-f-]{36}$/), sealed: z.base64().max(90_000) }))
    .max(2000)
    .default([]),
});

export const AdoptAgreement = z.object({
  family: Name,
  version: Name,
  /** The document as canonical JSON, whose digest is the fact. */
  text: z.string().min(1).max(1_000_000),
  from: Instant,
});

export const EnrolVantage = z.object({
  vantage: Name,
  title: Title,
  /** Ed25519, 32 bytes in lower-case hexadecimal. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  party: Party,
  /** Where it is no probe: observations brought in afterwards, or made of alerts. */
  kind: ForeignVantage.optional(),
});

export const InviteVantageAct = z.object({
  vantage: Name,
  title: Title,
  expires: Instant,
  /** SHA-256 of the one-time token, hexadecimal: the token itself is shown once and kept nowhere. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

export const RedeemInvitation = z.object({
  vantage: Name,
  key: z.string().regex(/^[0-9a-f]{64}$/),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

export const RevokeVantageAct = z.object({ vantage: Name, reason: Reason });

export const PlaceVantageAct = z.object({ platform: Name, vantage: Name, beats: Beats.optional() });

export const WithdrawVantageAct = z.object({ platform: Name, vantage: Name });

export const CreateTokenAct = z.object({
  token: Name,
  title: Title,
  permissions: z.array(z.string().max(64)).min(1).max(50),
  expires: Instant,
  /** SHA-256 of the secret, hexadecimal: the secret itself is shown once and kept nowhere. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

export const RevokeToken = z.object({ token: Name });
