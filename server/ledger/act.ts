/** What the writer of a log is given, and what it gives back once the act is committed and a checkpoint over it is on disk. */
import type { Fact } from "../../core/facts/fact.ts";
import type { RecordedFact } from "../../core/facts/recorded.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import type { Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";

export type Decision = {
  readonly facts: readonly Fact[];
  /** Rows that are no state (signals, documents, idempotency keys), written with the facts or not at all. */
  readonly also?: (tx: Tx, entries: readonly Entry[]) => Promise<void>;
};

/** Where an act's facts go. */
export type Place = {
  /** Their instant (ms): reception, never earlier than the log's last entry. */
  readonly at: Instant;
  /** The sequence of the first of them. */
  readonly seq: number;
};

export type Act<Problem> = {
  /** Id of who acts, as the entries will show it. */
  readonly actor: string;
  /**
   * Loads what it needs and decides. It may run in one transaction with other acts, after them or before.
   */
  readonly decide: (tx: Tx, place: Place) => Promise<Result<Decision, Problem>>;
};

export type Acknowledged = {
  readonly facts: readonly RecordedFact[];
  /** Proves an entry of this act under the checkpoint that covers it. */
  readonly receiptOf: (entry: Entry) => Receipt;
};

/** Why a log takes nothing more, found on opening. */
export type LogFaultCode =
  | "ledger-behind-checkpoint"
  | "ledger-differs-from-checkpoint"
  | "checkpoint-unreadable"
  | "log-key-missing"
  | "log-key-differs";

/** Sizes in entries; the checkpoint's is null where it cannot be read or there is none. */
export type LogFault = { readonly code: LogFaultCode; readonly logSize: number; readonly checkpointSize: number | null };

/** Nothing was recorded, or nothing that may be acknowledged. */
export class LedgerUnavailable extends Error {
  readonly code: LogFaultCode | "ledger-closed" | "checkpoint-not-written" | "database-away";

  constructor(code: LedgerUnavailable["code"], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
