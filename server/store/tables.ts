/** The tables as Kysely sees them. Rows come from `migrations/`; `bigint` columns hold milliseconds and sequences, safe as numbers. */

import type { Generated, GeneratedAlways, JSONColumnType, Transaction } from "kysely";
import type { ConfiguredProbe, FactBodies } from "../../core/facts/fact.ts";
import type { WatchedSeries } from "../../core/watching/block-content.ts";
import type { PlatformRecord, StatedRecord } from "../../core/watching/record.ts";

/** Filled by the database from the tenant of the transaction. */
type OfTenant = { tenant: Generated<string> };
/** The last fact that made or changed the row. */
type OfFact = OfTenant & { seq: number };
/** Written as text (canonical where it matters), read parsed. */
type Json<Value extends object = object> = JSONColumnType<Value, string, string>;
type Names = Json<string[]>;

export type TenantRow = { id: string; name: string; created_at: number };
export type EntryRow = OfTenant & {
  seq: number;
  kind: string;
  subject: string;
  at: number;
  actor: string;
  body: Uint8Array;
  leaf: Uint8Array;
};
export type BodyRow = OfTenant & { seq: number; salt: Uint8Array; content: string };
export type NodeRow = OfTenant & { level: number; position: number; hash: Uint8Array };
export type ProjectedRow = OfTenant & { seq: number; relation: string; key: string };
export type DocumentRow = OfTenant & { digest: string; media_type: string; content: string };

export type LogRow = OfFact & { origin: string; key: string; opened_at: number };
export type AgreementRow = OfFact & { family: string; version: string; digest: string; from: number; adopted_at: number };
export type VantageRow = OfFact & {
  id: string;
  title: string;
  key: string;
  party: string;
  enrolled_at: number;
  revoked_at: number | null;
  kind: Generated<string>;
};
export type PlatformRow = OfFact & {
  id: string;
  party: string;
  title: string;
  demonstration: boolean;
  region: string | null;
  record: Json<PlatformRecord>;
  titles: Json<FactBodies["platform.described"]["titles"]>;
  probes: Json<ConfiguredProbe[]>;
  described_at: number;
};
export type StatedRow = OfFact & {
  id: string;
  platform: string;
  kind: string;
  at: number;
  of: string | null;
  party: string;
  actor: string;
  record: Json<StatedRecord>;
  said: Json;
  received_at: number;
  stated_seq: number;
  retracted_by: string | null;
};
export type OutageRow = OfFact & {
  id: string;
  platform: string;
  from: number;
  to: number | null;
  components: Names;
  opened_by: string;
  segments: Json<FactBodies["outage.opened"]["segments"][number][]>;
  state: "open" | "closed" | "withdrawn";
  opened_seq: number;
  /** Of its id; the database reads them there. */
  year: GeneratedAlways<number | null>;
  number: GeneratedAlways<number | null>;
};
export type QuestionRow = OfFact & {
  asked_seq: number;
  platform: string;
  notification: string;
  seen_at: number;
  asked_at: number;
  answer: "confirmed" | "denied" | null;
  answered_at: number | null;
};
export type ProposalRow = OfFact & {
  id: string;
  platform: string;
  dispute: string | null;
  from: number;
  to: number;
  counts: boolean;
  reason: string;
  party: string;
  actor: string;
  proposed_at: number;
  proposed_seq: number;
  state: "open" | "accepted" | "declined" | "withdrawn";
  answer: string | null;
  answered_at: number | null;
};
export type WatchingGapRow = OfFact & { platform: string; from: number; to: number | null };
export type StatementRow = OfFact & {
  platform: string;
  indicator: string;
  month: string;
  version: number;
  at: number;
  entries: number;
  digest: string;
  previous: number | null;
  because: Json<number[]>;
  moved: Json<FactBodies["statement.amended"]["moved"][number][]>;
  stated_at: number;
};
export type TokenRow = OfFact & {
  id: string;
  party: string;
  permissions: Names;
  expires: number;
  created_by: string;
  created_at: number;
  revoked_at: number | null;
};

export type InvitationRow = OfFact & { vantage: string; title: string; party: string; expires: number; invited_at: number };

export type InvitationSecretRow = OfTenant & { vantage: string; digest: string };
export type AgentReportRow = OfTenant & {
  vantage: string;
  heard_at: number;
  version: string;
  offset_ms: number | null;
  round_trip_ms: number | null;
  measured_at: number | null;
  buffered_blocks: number;
  buffered_bytes: number;
};
export type ClockOffsetRow = OfTenant & { vantage: string; measured_at: number; offset_ms: number; round_trip_ms: number };
export type SetAsideRow = OfTenant & {
  platform: string;
  vantage: string;
  component: string;
  at: number;
  ok: boolean;
  offset_ms: number;
  received_at: number;
};
export type AlertSourceRow = OfFact & {
  id: string;
  party: string;
  rules: Json<FactBodies["alert-source.configured"]["rules"][number][]>;
  heartbeat: Json<FactBodies["alert-source.configured"]["heartbeat"]>;
  before_first: "good" | "unknown";
  configured_at: number;
  removed_at: number | null;
};
export type PublicationRow = OfFact & { what: string; public: boolean; changed_at: number };

export type AlertSecretRow = OfTenant & { source: string; digest: string; signs: boolean };
export type AlertRow = OfTenant & {
  source: string;
  platform: string;
  vantage: string;
  component: string;
  fingerprint: string;
  starts_at: number;
  ends_at: number | null;
  name: string;
};
export type AlertPayloadRow = OfTenant & { source: string; number: number; received_at: number; content: string };

export type PendingRow = OfTenant & {
  platform: string;
  vantage: string;
  component: string;
  at: number;
  ok: boolean;
  detail: Generated<string>;
};
export type BlockRow = OfFact & {
  platform: string;
  vantage: string;
  number: number;
  from: number;
  to: number;
  count: number;
  digest: Uint8Array;
  signature: Uint8Array;
  body: Uint8Array;
  detail: Uint8Array;
  series: JSONColumnType<WatchedSeries[], string | null, string | null> | null;
};
export type MissedRow = OfTenant & {
  platform: string;
  vantage: string;
  component: string;
  due: number;
  until: Generated<number | null>;
  beats: Generated<number>;
  reason: string;
  detail: Generated<string | null>;
};
export type TokenSecretRow = OfTenant & { token: string; title: string; digest: string };
export type ProbeSecretRow = OfTenant & { id: string; platform: string; sealed: Uint8Array };
export type IdempotencyRow = OfTenant & {
  actor: string;
  key: string;
  verb: string;
  fingerprint: string;
  seqs: JSONColumnType<number[], string | null, string | null> | null;
  status: number | null;
  answer: string | null;
  at: number;
};
/** The last checkpoint of the log, where a commit is on the disk: written with the entries that it speaks of. */
export type CheckpointRow = OfTenant & { size: number; note: string };
/** One turn of observations that were kept: the instant (ms) of the first of them. */
export type HeardRow = OfTenant & { platform: string; turn: number; from: number };

export type TimeStampRow = OfTenant & { size: number; at: number; checkpoint: string; token: Uint8Array };

export type ClaimRow = OfFact & {
  platform: string;
  month: string;
  version: number;
  points: string;
  digest: string;
  sent_to: string | null;
  party: string;
  actor: string;
  at: number;
};
export type AccountRow = OfFact & {
  id: string;
  party: string;
  invited_at: number | null;
  sessions_ended_at: number | null;
  closed_at: number | null;
};
export type ArchivedRow = OfFact & {
  digest: string;
  platform: string;
  month: string;
  version: number;
  name: string;
  media_type: string;
  language: string | null;
  size: number;
  kept_until: number;
  archived_at: number;
  erased_at: number | null;
};
export type RetrievalRow = OfFact & { digest: string; actor: string; at: number };
export type ArchivedFileRow = OfTenant & { digest: string; content: Uint8Array };

export type Tables = {
  entry: EntryRow;
  body: BodyRow;
  node: NodeRow;
  projected: ProjectedRow;
  document: DocumentRow;
  log: LogRow;
  agreement: AgreementRow;
  vantage: VantageRow;
  platform: PlatformRow;
  stated: StatedRow;
  outage: OutageRow;
  question: QuestionRow;
  proposal: ProposalRow;
  watching_gap: WatchingGapRow;
  statement: StatementRow;
  token: TokenRow;
  pending: PendingRow;
  block: BlockRow;
  missed: MissedRow;
  token_secret: TokenSecretRow;
  probe_secret: ProbeSecretRow;
  idempotency: IdempotencyRow;
  checkpoint: CheckpointRow;
  heard: HeardRow;
  invitation: InvitationRow;
  invitation_secret: InvitationSecretRow;
  agent_report: AgentReportRow;
  clock_offset: ClockOffsetRow;
  set_aside: SetAsideRow;
  time_stamp: TimeStampRow;
  alert_source: AlertSourceRow;
  publication: PublicationRow;
  alert_secret: AlertSecretRow;
  alert: AlertRow;
  alert_payload: AlertPayloadRow;
  claim: ClaimRow;
  archived: ArchivedRow;
  account: AccountRow;
  retrieval: RetrievalRow;
  archived_file: ArchivedFileRow;
};

/** A transaction of one tenant: the only handle through which a tenant's tables can be reached. */
export type Tx = Transaction<Tables>;
