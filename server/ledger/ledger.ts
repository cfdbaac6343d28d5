/** Every tenant's log, opened once. */
import type { RecordedFact } from "../../core/facts/recorded.ts";
import type { Hash } from "../../core/ledger/leaf.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import type { Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { DurableFiles } from "../keys/durable-files.ts";
import type { Store } from "../store/store.ts";
import type { Acknowledged, Act, LogFault } from "./act.ts";
import { type Log, openLog } from "./log.ts";
import { consistencyOf, receiptOf, recordedOf } from "./proofs.ts";

export type Ledger = {
  /** Undefined where there is no such tenant. */
  readonly log: (tenant: string) => Log | undefined;
  /** Records what the act decides; rejects with `LedgerUnavailable` where nothing may be acknowledged. Throws for an unknown tenant. */
  readonly append: <Problem>(tenant: string, act: Act<Problem>) => Promise<Result<Acknowledged, Problem>>;
  readonly receipt: (tenant: string, seq: number) => Promise<Receipt | undefined>;
  readonly consistency: (tenant: string, older: number, newer: number) => Promise<readonly Hash[] | undefined>;
  /** Facts recorded before, with receipts under the last checkpoint; those whose body is erased are left out. */
  readonly recorded: (tenant: string, seqs: readonly number[]) => Promise<{ facts: RecordedFact[]; receipts: Receipt[] }>;
  /** Logs that take nothing, and why: for health, the log of the process and the console. */
  readonly faults: () => readonly { readonly tenant: string; readonly fault: LogFault }[];
  /** Opens the log of a tenant that was added after the start; where nobody did before, begins it, in the name of who asks for it. */
  readonly begin: (tenant: string, by?: string) => Promise<Log>;
  readonly close: () => Promise<void>;
};

export type LedgerParts = {
  readonly store: Store;
  readonly dataFolder: string;
  readonly clock: () => Instant;
  readonly files: DurableFiles;
  /** The name of a tenant's log in its checkpoints, when it begins: like a URL without scheme. */
  readonly originOf: (tenant: string) => string;
};

export async function openLedger(parts: LedgerParts): Promise<Ledger> {
  const { store, originOf } = parts;
  const logs = new Map<string, Log>();
  const opening = new Map<string, Promise<Log>>();
  const open = async (tenant: string, by: string | undefined): Promise<Log> => {
    const log = await openLog({ ...parts, tenant, origin: originOf(tenant), ...(by !== undefined && { by }) });
    logs.set(tenant, log);
    return log;
  };
  const begin = (tenant: string, by?: string): Promise<Log> => {
    const under = opening.get(tenant) ?? open(tenant, by).finally(() => logs.has(tenant) || opening.delete(tenant));
    opening.set(tenant, under);
    return under;
  };
  for (const { id } of await store.tenants()) await begin(id);
  const logOf = (tenant: string): Log => {
    const log = logs.get(tenant);
    if (log === undefined) throw new RangeError(`there is no tenant ${tenant}`);
    return log;
  };
  return {
    log: (tenant) => logs.get(tenant),
    append: (tenant, act) => logOf(tenant).append(act),
    receipt: (tenant, seq) => store.read(tenant, async (tx) => receiptOf(tx, seq, await logs.get(tenant)?.checkpointIn(tx))),
    consistency: (tenant, older, newer) =>
      store.read(tenant, async (tx) => consistencyOf(tx, older, newer, await logs.get(tenant)?.checkpointIn(tx))),
    recorded: (tenant, seqs) => store.read(tenant, async (tx) => recordedOf(tx, seqs, await logOf(tenant).checkpointIn(tx))),
    faults: () => [...logs.values()].flatMap(({ tenant, fault }) => (fault === undefined ? [] : [{ tenant, fault }])),
    begin,
    close: async () => {
      await Promise.all([...logs.values()].map((log) => log.close()));
    },
  };
}
