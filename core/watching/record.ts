/** What is known of a platform, as records of the rules. Rules, section 1: the field names are the file's own. */
import type { Instant, Milliseconds } from "../time/instant.ts";

/** How often a series is observed, and when its failures and successes are confirmed; in force from `from` on. */
export type Beat = {
  readonly from?: Instant;
  readonly intervalMs: Milliseconds;
  readonly staleAfterMs: Milliseconds;
  readonly failures: number;
  readonly of: number;
  readonly successes: number;
};

export type Component = {
  readonly name: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly beats: readonly Beat[];
};
export type Vantage = { readonly name: string; readonly from?: Instant; readonly to?: Instant; readonly beats?: readonly Beat[] };

export type PlatformRecord = {
  readonly kind: "platform";
  readonly platform: string;
  readonly components: readonly Component[];
  readonly vantages: readonly Vantage[];
};

export type ObservationRecord = {
  readonly kind: "observation";
  readonly component: string;
  readonly vantage: string;
  readonly at: Instant;
  readonly ok: boolean;
};

type Dated<Kind extends string> = { readonly kind: Kind; readonly id: string; readonly at: Instant };

export type NotificationRecord = Dated<"notification"> & { readonly components?: readonly string[] };
export type RestorationRecord = Dated<"restoration"> & { readonly of?: string; readonly components?: readonly string[] };
export type ContestRecord = Dated<"contest"> & { readonly of: string };
export type ExclusionRecord = Dated<"exclusion"> & {
  readonly cause: string;
  readonly from: Instant;
  readonly to?: Instant;
  readonly components?: readonly string[];
};
export type ZonesRecord = Dated<"zones"> & { readonly zones: number };
export type VoidRecord = Dated<"void"> & {
  readonly component: string;
  readonly vantage?: string;
  readonly from: Instant;
  readonly to: Instant;
};
export type RulingRecord = Dated<"ruling"> & { readonly from: Instant; readonly to: Instant; readonly counts: boolean };
export type RetractionRecord = Dated<"retraction"> & { readonly of: string };

/** The records that a person or an inventory makes: few, each with an id. */
export type StatedRecord =
  | NotificationRecord
  | RestorationRecord
  | ContestRecord
  | ExclusionRecord
  | ZonesRecord
  | VoidRecord
  | RulingRecord
  | RetractionRecord;

export type InputRecord = PlatformRecord | ObservationRecord | StatedRecord;
