/** What a lawyer would quote: facts, named noun.past-participle, never changed. Each is one entry of the ledger and one erasable body. */

import type { Instant } from "../time/instant.ts";
import type {
  ContestRecord,
  ExclusionRecord,
  NotificationRecord,
  PlatformRecord,
  RestorationRecord,
  RetractionRecord,
  RulingRecord,
  VoidRecord,
  ZonesRecord,
} from "../watching/record.ts";

/** Who states a fact: a party to the agreement, or the software itself from what it observed. */
export type Party = "client" | "provider" | "garant";

/** How a report reached us: only what came by the software itself has its reception as its instant. */
export type Channel = "console" | "api" | "cli" | "telephone" | "import";

/** Of a vantage: our own probes where none is named; else observations that were imported, or made of somebody's alerts. */
export type ForeignKind = "imported" | "alerts";

export type SealedBlock = {
  readonly vantage: string;
  readonly number: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly count: number;
  /** Hex SHA-256 of the block's signed bytes. */
  readonly digest: string;
};

/** A probe as it was configured: its kind and parameters are plain data of the kind's definition. */
export type ConfiguredProbe = {
  readonly component: string;
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** What a ruling would settle; `dispute` is the record that put the time in dispute, where one is meant. */
export type ProposedRuling = {
  readonly dispute: string | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly counts: boolean;
};

/** Who settled a dispute: both parties, one proposing and the other accepting, or the body that the agreement names. */
export type Settled =
  | { readonly by: "parties"; readonly proposal: string; readonly proposedBy: Party }
  | ({ readonly by: "body"; readonly body: string } & Proved);

/** What proves a statement: a reference, and the hex SHA-256 of the file where it is one. */
type Proved = { readonly proof: string; readonly digest?: string };

/** Which alerts are about which component. `{label}` in a name is the value of that label. */
export type AlertRule = {
  /** Labels that the alert must have; `*` for any value. */
  readonly match: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly component: string;
  readonly vantage: string;
};

type Stated<Record> = { readonly party: Party; readonly platform: string; readonly record: Record };
type Reasoned<Record> = Stated<Record> & { readonly reason: string };

/** What each kind of fact says, beside its entry's sequence, subject, instant and actor. */
export type FactBodies = {
  "log.opened": { readonly tenant: string; readonly origin: string; readonly key: string };
  "log.key-replaced": { readonly from: string; readonly to: string; readonly signedByOld: string; readonly signedByNew: string };
  "agreement.adopted": { readonly family: string; readonly version: string; readonly digest: string; readonly from: Instant };
  "vantage.enrolled": {
    readonly vantage: string;
    readonly title: string;
    readonly key: string;
    readonly party: Party;
    readonly kind?: ForeignKind;
  };
  "vantage.invited": { readonly party: Party; readonly vantage: string; readonly title: string; readonly expires: Instant };
  "vantage.revoked": { readonly party: Party; readonly vantage: string; readonly reason: string };
  "platform.described": {
    readonly party: Party;
    readonly title: string;
    readonly demonstration: boolean;
    readonly region: string | null;
    readonly record: PlatformRecord;
    readonly titles: Readonly<Record<string, string>>;
    readonly probes: readonly ConfiguredProbe[];
  };
  /** `source`: of what was imported, where it came from, in the words of whoever did. */
  "observations.sealed": { readonly platform: string; readonly blocks: readonly SealedBlock[]; readonly source?: string };
  "unavailability.reported": Stated<NotificationRecord> & {
    readonly channel: Channel;
    readonly note: string | null;
    readonly claimedAt: Instant | null;
  };
  "restoration.asked": { readonly platform: string; readonly notification: string; readonly seenAt: Instant };
  "restoration.confirmed": Stated<RestorationRecord> & { readonly channel: Channel; readonly note: string | null };
  "restoration.denied": {
    readonly party: Party;
    readonly platform: string;
    readonly notification: string;
    readonly note: string | null;
  };
  "notification.contested": Reasoned<ContestRecord>;
  /** The provider takes the earlier instant that a report claimed: one more notification, which begins then. */
  "notification.advanced": Reasoned<NotificationRecord> & { readonly of: string };
  "exclusion.contested": Reasoned<ContestRecord>;
  "exclusion.declared": Reasoned<ExclusionRecord> & Proved;
  "zones.recorded": Stated<ZonesRecord> & { readonly evidence: string; readonly digest?: string };
  "observations.voided": Reasoned<VoidRecord>;
  "ruling.proposed": ProposedRuling & { readonly party: Party; readonly platform: string; readonly reason: string };
  "ruling.declined": { readonly party: Party; readonly platform: string; readonly proposal: string; readonly reason: string };
  "dispute.ruled": Reasoned<RulingRecord> & { readonly settled?: Settled };
  "record.retracted": Reasoned<RetractionRecord>;
  "outage.opened": OutageSaid;
  "outage.corrected": OutageSaid & { readonly moved: readonly string[] };
  "outage.closed": OutageSaid & { readonly to: Instant };
  "outage.reopened": OutageSaid;
  "outage.withdrawn": { readonly platform: string; readonly outage: string };
  "watching.lost": { readonly platform: string; readonly from: Instant };
  "watching.regained": { readonly platform: string; readonly from: Instant; readonly to: Instant };
  "statement.frozen": StatementSaid;
  "statement.amended": StatementSaid & {
    readonly previous: number;
    readonly because: readonly number[];
    readonly moved: readonly { readonly line: string; readonly before: string; readonly after: string }[];
  };
  "token.created": {
    readonly party: Party;
    readonly token: string;
    readonly permissions: readonly string[];
    readonly expires: Instant;
  };
  "alert-source.configured": {
    readonly party: Party;
    readonly source: string;
    readonly rules: readonly AlertRule[];
    /** Labels of the alert that always fires. */
    readonly heartbeat: Readonly<Record<string, string>>;
    readonly beforeFirst: "good" | "unknown";
  };
  "alert-source.removed": { readonly party: Party; readonly source: string; readonly reason: string };
  /** Whether anyone may read how the client's platforms are, without an account. */
  "publication.changed": { readonly party: Party; readonly public: boolean };
  "token.revoked": { readonly token: string };
  /** Who it is stands in no fact: only the account's id. */
  "account.invited": { readonly party: Party; readonly account: string };
  "account.sessions-ended": { readonly party: Party; readonly account: string };
  "account.closed": { readonly party: Party; readonly account: string; readonly reason: string };
  /** The client asks for the penalty of a month: by which version of its statement, how many points (per cent, as shown), and where it was sent. */
  "claim.sent": {
    readonly party: Party;
    readonly platform: string;
    readonly month: string;
    readonly version: number;
    readonly points: string;
    /** Of the statement, hexadecimal SHA-256. */
    readonly digest: string;
    readonly sentTo: string | null;
  };
  /** What was put away with a statement, each file by its digest (hexadecimal SHA-256), and until when it is kept. */
  "statement.archived": ArchivedStatement & { readonly files: readonly ArchivedFile[]; readonly keptUntil: Instant };
  "archive.retrieved": ArchivedStatement & { readonly name: string; readonly digest: string };
  /** Kept as long as it had to be. */
  "archive.erased": { readonly digests: readonly string[] };
};

type ArchivedStatement = { readonly platform: string; readonly month: string; readonly version: number };

export type ArchivedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly language: "en" | "fr" | null;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
};

type OutageSaid = {
  readonly platform: string;
  readonly outage: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly components: readonly string[];
  readonly openedBy: "supervision" | "client";
  readonly segments: readonly {
    readonly from: Instant;
    readonly to: Instant | null;
    readonly class: "counted" | "disputed" | "excluded";
    readonly cause: string | null;
  }[];
};

type StatementSaid = {
  readonly platform: string;
  readonly indicator: string;
  readonly month: string;
  readonly version: number;
  /** The instant at which the month was evaluated. */
  readonly at: Instant;
  /** Entries of the log that it was computed from: `[0, entries)`. */
  readonly entries: number;
  /** Hex SHA-256 of the statement's canonical JSON. */
  readonly digest: string;
};

export type FactKind = keyof FactBodies;

/** A fact not yet recorded: the ledger gives it its sequence, salt and digest. */
export type Fact<Kind extends FactKind = FactKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly subject: string; readonly body: FactBodies[K] };
}[Kind];

/** Makes a fact; `subject` is the id that the entry shows without its body. */
export function fact<Kind extends FactKind>(
  kind: Kind,
  subject: string,
  body: FactBodies[Kind],
): { kind: Kind; subject: string; body: FactBodies[Kind] } {
  return { kind, subject, body };
}
