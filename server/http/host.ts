/** What the HTTP layer is given: it holds no rule and no query of its own. */
import type { z } from "zod";
import type { Refusal } from "../../api/errors.ts";
import type { LedgerEntry, ProvedEntry } from "../../api/routes/ledger.ts";
import type { MissedBeat } from "../../api/routes/platforms.ts";
import type { StatedRecord } from "../../api/routes/records.ts";
import type { Account, Client, CreatedClient, InvitedAccount } from "../../api/schemas/account.ts";
import type { InvitedVantage, Supervision, VantageHealth } from "../../api/schemas/agent.ts";
import type {
  AdoptAgreementVersion,
  AdoptedAgreement,
  AdoptionPreview,
  Agreement,
  AgreementComparison,
} from "../../api/schemas/agreement.ts";
import type { Dispute, DisputeSummary, ExclusionCause, Preview, PreviewAct } from "../../api/schemas/dispute.ts";
import type { Outage, OutageSummary } from "../../api/schemas/outage.ts";
import type { Overview } from "../../api/schemas/overview.ts";
import type {
  DescribedFromNow,
  DescribeFromNow,
  Description,
  Observation,
  Platform,
  PlatformSummary,
  ProbeKind,
  Timeline,
  TriedProbe,
  TryProbe,
} from "../../api/schemas/platform.ts";
import type { Recorded } from "../../api/schemas/record.ts";
import type { BreakDemonstration, CreatedToken, Token } from "../../api/schemas/session.ts";
import type { ArchivedFile, Comparison, Statement, StatementSummary } from "../../api/schemas/statement.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import type { Result } from "../../core/result.ts";
import type { Language } from "../../core/words/language.ts";
import type { EntryFilter } from "../queries/entries.ts";
import type { Thing } from "../store/versions.ts";
import type { Actor } from "./environment.ts";

export type Answer<Schema extends z.ZodType> = Promise<Result<z.output<Schema>, Refusal>>;
export type Pages<Schema extends z.ZodType> = Promise<Result<{ items: z.output<Schema>[]; next: string | null }, Refusal>>;
export type PageOf = { readonly limit: number; readonly cursor?: string | undefined };
export type StatementOf = { readonly platform: string; readonly month: string; readonly version?: number | undefined };

/** A month, a quarter or a year (`2026-10`, `2026-Q4`, `2026`) of one platform, or of all. */
export type PeriodOf = { readonly period: string; readonly platform?: string | undefined };
export type TableForm = { readonly language: Language; readonly form: "point" | "comma" };

/** Everything that can be read, for one actor: what belongs to another tenant is not found. */
export type Reading = {
  agreement(actor: Actor, asked: { family?: string | undefined; on?: string | undefined }): Answer<typeof Agreement>;
  agreementComparison(
    actor: Actor,
    of: { family?: string | undefined; from?: string | undefined; to?: string | undefined },
  ): Answer<typeof AgreementComparison>;
  /** Refused as the act itself would be. */
  previewAdoption(actor: Actor, asked: z.output<typeof AdoptAgreementVersion>): Answer<typeof AdoptionPreview>;
  overview(actor: Actor): Answer<typeof Overview>;
  platforms(actor: Actor, page: PageOf): Pages<typeof PlatformSummary>;
  platform(actor: Actor, id: string): Answer<typeof Platform>;
  /** What `make` makes of each of them, by their ids: all of them as they are would be much to hold. */
  everyPlatform<Made>(actor: Actor, make: (platform: z.output<typeof Platform>) => Made): Promise<Result<Made[], Refusal>>;
  timeline(actor: Actor, id: string, between: { from: number; to: number }): Answer<typeof Timeline>;
  /** The same of the timelines of platforms that were just read, in their order. */
  everyTimeline<Made>(
    actor: Actor,
    of: { ids: readonly string[]; from: number; to: number },
    make: (timeline: z.output<typeof Timeline>) => Made,
  ): Promise<Result<Made[], Refusal>>;
  description(actor: Actor, id: string): Answer<typeof Description>;
  /** The version of what people change; undefined where there is no such thing. Asked for before what it is the version of. */
  version(actor: Actor, thing: Thing): Promise<string | undefined>;
  vantage(actor: Actor, name: string): Answer<typeof VantageHealth>;
  observations(
    actor: Actor,
    id: string,
    series: { component: string; vantage: string; limit: number },
  ): Promise<Result<{ items: z.output<typeof Observation>[] }, Refusal>>;
  missedBeats(actor: Actor, id: string, page: PageOf): Pages<typeof MissedBeat>;
  records(actor: Actor, id: string, page: PageOf & { kind?: string | undefined }): Pages<typeof StatedRecord>;
  outages(
    actor: Actor,
    page: PageOf & { platform?: string | undefined; state?: "open" | "closed" | undefined },
  ): Pages<typeof OutageSummary>;
  outage(actor: Actor, id: string): Answer<typeof Outage>;
  statements(actor: Actor, page: PageOf & { platform?: string | undefined }): Pages<typeof StatementSummary>;
  statement(actor: Actor, of: StatementOf): Answer<typeof Statement>;
  /** Two versions line by line; the last one and the one before it where none is named. */
  comparison(
    actor: Actor,
    of: { platform: string; month: string; from?: number | undefined; to?: number | undefined },
  ): Answer<typeof Comparison>;
  disputes(
    actor: Actor,
    of: { platform?: string | undefined },
  ): Promise<Result<{ items: z.output<typeof DisputeSummary>[] }, Refusal>>;
  dispute(actor: Actor, platform: string, id: string): Answer<typeof Dispute>;
  exclusionCauses(actor: Actor): Promise<Result<{ items: z.output<typeof ExclusionCause>[] }, Refusal>>;
  /** What an act would move; refused as the act itself would be. */
  preview(actor: Actor, platform: string, act: z.output<typeof PreviewAct>): Answer<typeof Preview>;
  /** Canonical bytes, with the name of the file. */
  document(actor: Actor, of: StatementOf): Promise<Result<Download, Refusal>>;
  bundle(actor: Actor, of: StatementOf): Promise<Result<Download, Refusal>>;
  entries(actor: Actor, page: PageOf & Omit<EntryFilter, "limit" | "before">): Pages<typeof LedgerEntry>;
  /** In the order of the log. */
  entryRange(actor: Actor, range: { from: number; limit: number }): Promise<Result<{ items: Entry[] }, Refusal>>;
  entry(actor: Actor, seq: number): Answer<typeof ProvedEntry>;
  tokens(actor: Actor): Promise<Result<{ items: z.output<typeof Token>[] }, Refusal>>;
  supervision(actor: Actor): Answer<typeof Supervision>;
  /** Public: what anyone may keep and compare. */
  checkpoint(tenant: string): Promise<Result<string, Refusal>>;
  logKey(tenant: string): Promise<Result<string, Refusal>>;
  consistency(
    tenant: string,
    between: { from: number; to: number },
  ): Promise<Result<{ from: number; to: number; proof: string[] }, Refusal>>;
};

/** Statements and periods as documents and tables, made for whoever asks. */
export type Sheets = {
  /** CSV: every interval that was not up and eligible. */
  statementTable(actor: Actor, of: StatementOf, how: TableForm): Promise<Result<Download, Refusal>>;
  /** CSV: a row a platform and month. */
  periodTable(actor: Actor, of: PeriodOf & TableForm): Promise<Result<Download, Refusal>>;
  periodPaper(actor: Actor, of: PeriodOf & { language: Language }): Promise<Result<Download, Refusal>>;
};

/** Statements on paper and what is archived with them; what is handed out of the archive leaves a fact. */
export type Archiving = Sheets & {
  /** PDF/A-2a: as archived, or provisional while the month is under way. */
  paper(actor: Actor, of: StatementOf, language: Language): Promise<Result<Download, Refusal>>;
  archived(actor: Actor, of: StatementOf): Promise<Result<{ items: z.output<typeof ArchivedFile>[] }, Refusal>>;
  retrieve(actor: Actor, digest: string): Promise<Result<Download & { readonly mediaType: string }, Refusal>>;
};

export type Download = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type VerbName =
  | "report-unavailability"
  | "confirm-restoration"
  | "deny-restoration"
  | "contest-record"
  | "declare-exclusion"
  | "record-zones"
  | "void-observations"
  | "rule-dispute"
  | "propose-ruling"
  | "accept-ruling"
  | "decline-ruling"
  | "accept-claimed-instant"
  | "retract-record"
  | "send-claim"
  | "connect-platform"
  | "place-vantage"
  | "withdraw-vantage";

/** Everything that can be done: each act answers with its signed receipts once it is committed and its checkpoint is on disk. */
export type Acting = {
  act(verb: VerbName, actor: Actor, platform: string | null, input: unknown): Answer<typeof Recorded>;
  /** All that is observed from now on; with `dryRun` it only says what that would be. */
  describeFromNow(
    actor: Actor,
    platform: string,
    form: z.output<typeof DescribeFromNow>,
    dryRun: boolean,
  ): Answer<typeof DescribedFromNow>;
  createToken(actor: Actor, input: { title: string; permissions: string[]; days: number }): Answer<typeof CreatedToken>;
  revokeToken(actor: Actor, token: string): Promise<Result<{ done: true }, Refusal>>;
  inviteVantage(actor: Actor, input: { vantage: string; title: string; hours: number }): Answer<typeof InvitedVantage>;
  revokeVantage(actor: Actor, vantage: string, reason: string): Promise<Result<{ done: true }, Refusal>>;
  adoptAgreement(actor: Actor, asked: z.output<typeof AdoptAgreementVersion>): Answer<typeof AdoptedAgreement>;
  tryProbe(actor: Actor, probe: z.output<typeof TryProbe>): Answer<typeof TriedProbe>;
  probeKinds(): z.output<typeof ProbeKind>[];
  startDemonstration(actor: Actor, language: Language): Promise<Result<{ platform: string }, Refusal>>;
  breakDemonstration(actor: Actor, how: z.output<typeof BreakDemonstration>): Promise<Result<{ done: true }, Refusal>>;
};

/** The accounts of one's own party. */
export type AccountActs = {
  accounts(actor: Actor): Promise<Result<{ items: z.output<typeof Account>[] }, Refusal>>;
  invite(actor: Actor, asked: { name: string; email: string }): Answer<typeof InvitedAccount>;
  endSessions(actor: Actor, account: string): Promise<Result<{ done: true }, Refusal>>;
  close(actor: Actor, account: string, reason: string): Promise<Result<{ done: true }, Refusal>>;
};

/** The clients of the provider. */
export type ClientActs = {
  clients(actor: Actor): Promise<Result<{ items: z.output<typeof Client>[] }, Refusal>>;
  create(actor: Actor, asked: { id: string; name: string }): Answer<typeof CreatedClient>;
};

/** Answers once for one key and one body. */
export type Idempotency = {
  once(
    actor: Actor,
    key: string,
    fingerprint: string,
    /** What is not to be kept holds a secret: it is shown once. */
    answer: () => Promise<{ status: number; body: string; keep?: boolean }>,
  ): Promise<Result<{ status: number; body: string }, Refusal>>;
};
