/** What must be true of the books after every kill: nothing acknowledged is lost, nothing is there twice, all of it verifies. */
import { sql } from "kysely";
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { verifyConsistency } from "../../core/ledger/proof.ts";
import { parseReceipt, verifyReceipt } from "../../core/ledger/receipt.ts";
import { sha256, verifyEd25519 } from "../../server/keys/crypto.ts";
import type { LedgerFault } from "../../server/ledger/fault.ts";
import { verifyLedger } from "../../server/ledger/verify.ts";
import type { Garant } from "../../server/open.ts";
import { readObservations } from "../../server/store/observation-logs.ts";

export type Books = {
  /** Keys of reports that were acknowledged and are not there. */
  readonly lost: readonly string[];
  /** Keys of reports that are there more than once, acknowledged or not. */
  readonly doubled: readonly string[];
  /** Receipts that do not verify, or whose checkpoint does not begin the log as it is now. */
  readonly receiptsWrong: readonly string[];
  /** Instants of observations that were acknowledged and are not there. */
  readonly observationsLost: readonly number[];
  readonly faults: readonly LedgerFault[];
  readonly counts: { readonly reports: number; readonly observations: number; readonly blocks: number; readonly entries: number };
};

export type Acknowledged = {
  /** By key, the text of the receipt; empty where none was given. */
  readonly receipts: ReadonlyMap<string, string>;
  readonly observed: readonly number[];
};

/** Reads everything; the books are open here and nowhere else. */
export async function checkBooks(garant: Garant, tenant: string, platform: string, given: Acknowledged): Promise<Books> {
  const log = garant.ledger.log(tenant);
  if (log === undefined) throw new RangeError(`there is no tenant ${tenant}`);
  const counts = await reportsByKey(garant, tenant);
  const logs = await garant.store.read(tenant, (tx) => readObservations(tx, platform, { from: 0, to: Number.MAX_SAFE_INTEGER }));
  const seen = new Set(logs.filter(({ component }) => component === "api").flatMap(({ at }) => [...at]));
  const verified = await verifyLedger(garant.store, log, { state: true });
  const wrong: string[] = [];
  for (const [key, text] of given.receipts) if (text !== "" && !(await holds(garant, tenant, text))) wrong.push(key);
  return {
    lost: [...given.receipts.keys()].filter((key) => !counts.has(key)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([key]) => key),
    receiptsWrong: wrong,
    observationsLost: given.observed.filter((at) => !seen.has(at)),
    faults: verified.faults,
    counts: { reports: counts.size, observations: verified.observations, blocks: verified.blocks, entries: verified.entries },
  };
}

/** Instants at which the component `api` was observed. */
export async function instantsSeen({ store }: Garant, tenant: string, platform: string): Promise<ReadonlySet<number>> {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const logs = await store.read(tenant, (tx) => readObservations(tx, platform, always));
  return new Set(logs.filter(({ component }) => component === "api").flatMap(({ at }) => [...at]));
}

async function reportsByKey({ store }: Garant, tenant: string): Promise<Map<string, number>> {
  const rows = await store.read(tenant, (tx) =>
    tx
      .selectFrom("stated")
      .select([sql<string>`said ->> 'note'`.as("key"), ({ fn }) => fn.countAll<number>().as("count")])
      .where("kind", "=", "notification")
      .groupBy("key")
      .execute(),
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** The receipt verifies, its entry stands in the log, and its checkpoint begins the log as it is now. */
async function holds({ ledger }: Garant, tenant: string, text: string): Promise<boolean> {
  const [receipt, log] = [parseReceipt(text), ledger.log(tenant)];
  const key = log?.key();
  if (!receipt.ok || key === undefined) return false;
  const verified = verifyReceipt(receipt.value, [key], { sha256, verifyEd25519 });
  const now = openCheckpoint(log?.checkpoint() ?? "", [key], verifyEd25519);
  if (!verified.ok || !now.ok) return false;
  const [then, head] = [verified.value.checkpoint, now.value.checkpoint];
  const proof = await ledger.consistency(tenant, then.size, head.size);
  const standing = await ledger.receipt(tenant, receipt.value.index);
  const same = JSON.stringify(standing?.entry) === JSON.stringify(verified.value.entry);
  return same && proof !== undefined && verifyConsistency(then, head, proof, sha256);
}
