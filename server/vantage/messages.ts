/** What the thread that probes and the thread that keeps the books say to each other. */
import type { ParameterProblem } from "../../core/parameters/read-values.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Reading } from "./prepare-probe.ts";

export type ScheduledProbe = {
  /** Unique among the probes of this vantage; the beats of the probe within its interval follow from it. */
  readonly id: string;
  /** What its observations are said of; handed back as it came. */
  readonly series: string;
  readonly kind: string;
  readonly parameters: unknown;
  /** From 1,000. */
  readonly intervalMs: Milliseconds;
  /** Each beat may be put off by up to so much, the same whenever it is computed again; at most a quarter of the interval. */
  readonly jitterMs?: Milliseconds;
  /** So many results, from a change on, may turn the verdict of the series: somebody waits for each of them. 1 where absent. */
  readonly settledBy?: number;
  /** Beats up to this instant are accounted for: those after it that this vantage never carried out are listed as missed. */
  readonly accountedUntil?: Instant;
  /** Carried out only while this lease is held; beats that were due before `leasedAt` were another holder's to carry out. */
  readonly lease?: string;
  readonly leasedAt?: Instant;
};

export type Observed = Reading & {
  readonly probe: string;
  readonly series: string;
  /** When it was sent. */
  readonly at: Instant;
  /** When it was due: `at` follows it within half the interval, and within half a second. */
  readonly due: Instant;
};

/** `buffer-full`: an agent that is cut off keeps the oldest it has, and says what it could not keep. */
export type MissedReason = "paused" | "overloaded" | "clock-moved" | "buffer-full";

/** Beats that follow each other and of which there is no observation. */
export type Missed = {
  readonly probe: string;
  readonly series: string;
  /** The first of them, and the last. */
  readonly due: Instant;
  readonly until: Instant;
  readonly beats: number;
  readonly reason: MissedReason;
  /** A code of the machine, where there is one (`EMFILE`, `pattern-too-slow`, `stopped`). */
  readonly detail?: string;
};

/** For the log: nothing that the rules need to know. */
export type Note =
  | { readonly code: "probe-refused"; readonly probe: string; readonly problems: readonly ParameterProblem[] }
  | { readonly code: "clock-moved"; readonly byMs: Milliseconds }
  | { readonly code: "commit-failed" | "prober-restarted"; readonly error: string };

export type ToWorker =
  | { readonly kind: "probes"; readonly probes: readonly ScheduledProbe[] }
  | { readonly kind: "committed"; readonly batch: number }
  /** Until when each lease is held, by the machine's clock that never steps (ms): the same in every thread. */
  | { readonly kind: "holding"; readonly until: ReadonlyMap<string, number> }
  | { readonly kind: "again" }
  | { readonly kind: "stop" };

export type Batch = {
  readonly kind: "batch";
  readonly batch: number;
  readonly results: readonly Observed[];
  readonly missed: readonly Missed[];
  /** Every observation sent earlier than this instant is in this batch or in one before it: what is sealed up to here lacks nothing. */
  readonly complete: Instant;
};
export type FromWorker = Batch | { readonly kind: "note"; readonly note: Note };
