/** A statement: what a month came to, and from what it was computed. Its canonical JSON is what the ledger's digest is of. Design, section 4. */
import type { Figures } from "../availability/figures.ts";
import type { Verdict } from "../availability/verdict.ts";
import type { FactKind, Party } from "../facts/fact.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";

/** What an author's record did to the figures: the figures without it stand beside. Design, section 4. */
export type AuthoredLine = {
  readonly seq: number;
  readonly kind: FactKind;
  readonly record: string;
  readonly at: Instant;
  readonly party: Party;
  readonly author: string;
  readonly withdrawn: boolean;
  /** Null where it is withdrawn, or later than the evaluation: it changes nothing. */
  readonly without: {
    readonly counted: Milliseconds;
    readonly disputed: Milliseconds;
    readonly claimable: Milliseconds;
    readonly verdict: Verdict;
  } | null;
};

/** The convention used, printed on every statement: decimals are strings, exactly as the agreement has them. */
export type Convention = {
  readonly zone: string;
  readonly objective: string;
  readonly minimumZones: number;
  readonly lookbackMs: Milliseconds;
  readonly unknownCounts: "available" | "unavailable";
  readonly minimumCoverage: string;
  readonly capPoints: string;
  readonly daysToClaim: number;
  readonly subtracted: readonly string[];
  readonly recordedOnly: readonly string[];
};

export type StatementDocument = {
  readonly format: "garant-statement/1";
  readonly engine: string;
  readonly tenant: string;
  readonly title: string;
  readonly demonstration: boolean;
  readonly agreement: { readonly family: string; readonly version: string; readonly digest: string };
  /** Version of the time-zone data that the month's bounds come from. */
  readonly zoneData: string;
  /** It was computed from the entries `[0, entries)` of the tenant's log, and the blocks that they seal. */
  readonly entries: number;
  readonly convention: Convention;
  /** Whose the vantages of the platform are, by name; only where one is the client's. */
  readonly vantages?: readonly { readonly vantage: string; readonly title: string; readonly party: Party }[];
  readonly figures: Figures;
  readonly authored: readonly AuthoredLine[];
};
