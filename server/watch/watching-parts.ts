/** What the watching of platforms is made of, and what others hand it. */
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { Changed } from "../http/events.ts";
import type { SigningKey } from "../keys/key-file.ts";
import type { Decision } from "../ledger/act.ts";
import type { SealingVantage } from "../ledger/seal.ts";
import type { Garant } from "../open.ts";
import type { Tx } from "../store/tables.ts";

export type WatchingParts = {
  readonly garant: Pick<Garant, "store" | "ledger">;
  readonly vantage: { readonly name: string; readonly key: SigningKey };
  /** Other vantages of a platform whose keys are held here, and up to where each is complete. */
  readonly alsoSealed?: (tenant: string, platform: string) => Promise<readonly SealingVantage[]>;
  readonly clock: () => Instant;
  readonly tell: (changed: Changed) => void;
  /** There where other processes keep the same books: which of the platforms this one probes now, as the database has it. */
  readonly probesHere?: (tx: Tx, tenant: string, platforms: readonly string[]) => Promise<ReadonlySet<string>>;
};

/** What was observed elsewhere: `keep` writes it, `logs` is what the books hear of it. Without `keep` nothing happens. */
export type TakenIn<Value> = {
  readonly value: Value;
  readonly keep?: (tx: Tx) => Promise<Decision>;
  readonly logs: readonly ObservationLog[];
};
