/** Statements: a month's account, live, frozen, amended. */
import { z } from "@hono/zod-openapi";
import { BothLanguages, Instant, LanguageName, Milliseconds, MonthName, Name, orNull, Party, Ratio } from "./fields.ts";
import { Figures, Verdict } from "./figures.ts";
import { FactReference } from "./outage.ts";
import { Segment } from "./platform.ts";

export const StatementState = z.enum(["under-way", "frozen", "amended"]).openapi("StatementState");

export const StatementSummary = z
  .object({
    platform: Name,
    platformTitle: z.string(),
    demonstration: z.boolean(),
    month: MonthName,
    state: StatementState,
    version: z.int().openapi({ description: "0 while under way, 1 when frozen, higher when amended" }),
    at: Instant,
    verdict: Verdict,
    firm: z.boolean(),
    availability: orNull(Ratio),
    claimableAvailability: orNull(Ratio),
    penalty: z.string().nullable(),
    lastDayToClaim: z.string().nullable(),
  })
  .openapi("StatementSummary");

/** One line of the convention used: where the text is silent it is a parameter, with its reason. */
export const ConventionLine = z
  .object({
    name: z.string(),
    title: BothLanguages,
    value: BothLanguages,
    article: z.string().nullable(),
    ours: z.boolean(),
    reason: orNull(BothLanguages),
  })
  .openapi("ConventionLine");

/** What would change the figure: the same month under another reading. */
export const Reading = z
  .object({
    reading: z.enum(["as-retained", "without-notification", "without-exclusions", "disputes-to-client", "unknown-as-down"]),
    record: z.string().nullable(),
    counted: Milliseconds,
    claimable: Milliseconds,
    availability: orNull(Ratio),
    claimableAvailability: orNull(Ratio),
    verdict: Verdict,
    penalty: z.string().nullable(),
  })
  .openapi("Reading");

export const StatementInterval = z
  .object({
    from: Instant,
    to: Instant.nullable(),
    kind: z.enum(["down", "excluded", "disputed", "unknown", "ineligible"]),
    outage: z.string().nullable(),
    cause: z.string().nullable(),
    openedBy: z.enum(["supervision", "client"]).nullable(),
    components: z.array(Name),
    /** Whether what is counted here can be claimed. */
    claimable: z.boolean().nullable(),
    fact: orNull(FactReference),
  })
  .openapi("StatementInterval");

export const AmendedLine = z.object({ line: z.string(), before: z.string(), after: z.string() }).openapi("AmendedLine");

/** One line of two statements of a month, side by side; instants and durations in milliseconds. */
export const ComparedLine = z
  .object({
    group: z.enum(["basis", "figures", "outages", "authored", "convention"]),
    line: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    moved: z.boolean(),
  })
  .openapi("ComparedLine");

export const ComparedVersion = z
  .object({ version: z.int(), at: Instant, verdict: Verdict, digest: z.string() })
  .openapi("ComparedVersion");

export const Comparison = z
  .object({
    platform: Name,
    platformTitle: z.string(),
    month: MonthName,
    zone: z.string(),
    versions: z.array(z.int()),
    from: ComparedVersion,
    to: ComparedVersion,
    because: z.array(FactReference),
    lines: z.array(ComparedLine),
  })
  .openapi("Comparison");

/** What a record of a party did to this month: every figure with it, and without it. */
export const RecordEffect = z
  .object({
    record: z.string(),
    kind: z.string(),
    at: Instant,
    party: z.enum(["client", "provider"]),
    reason: z.string().nullable(),
    fact: FactReference,
    lines: z.array(AmendedLine).openapi({ description: "`before` is without the record" }),
  })
  .openapi("RecordEffect");

/** Over how many zones the client's systems were spread, and who says so by what evidence. */
export const ZonesHeld = z
  .object({
    from: Instant,
    to: Instant.nullable(),
    zones: z.int().nullable(),
    eligible: z.boolean(),
    since: Instant.nullable().openapi({ description: "From when on the record says so; the fact tells when it was recorded" }),
    record: z.string().nullable(),
    party: z.enum(["client", "provider"]).nullable(),
    evidence: z.string().nullable(),
    digest: z.string().nullable(),
    fact: orNull(FactReference),
  })
  .openapi("ZonesHeld");

export const Statement = StatementSummary.extend({
  figures: Figures,
  atBest: orNull(Ratio),
  frozenAt: Instant.nullable(),
  freezesAt: Instant,
  agreement: z.object({ family: z.string(), version: z.string(), title: BothLanguages, digest: z.string(), article: z.string() }),
  engine: z.string(),
  zone: z.string(),
  zoneData: z.string(),
  entries: z.int(),
  digest: z.string(),
  checkpoint: z.object({ size: z.int(), root: z.string(), at: Instant }),
  versions: z.array(
    z.object({ version: z.int(), at: Instant, verdict: Verdict, moved: z.array(AmendedLine), because: z.array(FactReference) }),
  ),
  convention: z.array(ConventionLine),
  /** Penalties that the client asked for by this statement, by whichever version. */
  claims: z.array(
    z.object({ version: z.int(), at: Instant, points: z.string(), sentTo: z.string().nullable(), fact: FactReference }),
  ),
  /** Who watches the platform, and whose each vantage is. */
  vantages: z.array(z.object({ name: Name, title: z.string(), party: Party })),
  readings: z.array(Reading),
  effects: z.array(RecordEffect),
  zones: z.array(ZonesHeld),
  intervals: z.array(StatementInterval),
  segments: z.array(Segment),
  claimStrictDay: z
    .string()
    .nullable()
    .openapi({ description: "Last day to claim read strictly, from the first outage; null when nothing can be claimed" }),
}).openapi("Statement");

/** A file put away with a statement; `digest` is the SHA-256 of its bytes, hexadecimal. */
export const ArchivedFile = z
  .object({
    digest: z.string(),
    name: z.string(),
    mediaType: z.string(),
    language: orNull(LanguageName),
    size: z.int().openapi({ description: "Bytes" }),
    archivedAt: Instant,
    keptUntil: Instant,
    erasedAt: Instant.nullable(),
  })
  .openapi("ArchivedFile");
