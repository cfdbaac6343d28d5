/**
 * Pending observations become blocks, signed by their vantage, and one fact holds the digests of all of them. Design, section 5:
 * within ten minutes of the first observation, and at once when a component changes state.
 */
import { fact } from "../../core/facts/fact.ts";
import { good } from "../../core/result.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { lastBlock } from "../store/blocks.ts";
import { dropPending, pendingSeries } from "../store/pending.ts";
import type { Tx } from "../store/tables.ts";
import type { Acknowledged, Decision } from "./act.ts";
import type { Ledger } from "./ledger.ts";
import { type MadeBlock, makeBlock, sealedBlock } from "./make-block.ts";
import { watchedSeries } from "./watched-series.ts";

/** One vantage whose key is held here. */
export type SealingVantage = {
  readonly name: string;
  readonly key: SigningKey;
  /**
   * Up to here (ms, exclusive) every observation of the vantage is in: none is under way that was sent earlier. What comes later
   * for the time of a sealed block finds no block to stand in.
   */
  readonly before: Instant;
};

export type Sealing = { readonly tenant: string; readonly platform: string; readonly vantages: readonly SealingVantage[] };

/** A block is sealed this long after its first observation at the latest; the design allows ten minutes. */
export const sealAfterMs: Milliseconds = 9 * 60_000;

/** Seals what is pending; no fact where nothing is. Rejects with `LedgerUnavailable`. */
export async function sealObservations(ledger: Ledger, sealing: Sealing): Promise<Acknowledged> {
  const result = await ledger.append<never>(sealing.tenant, {
    actor: "garant",
    decide: async (tx) => good(await decideSealing(tx, sealing)),
  });
  if (!result.ok) throw new Error("an act that refuses nothing was refused");
  return result.value;
}

async function decideSealing(tx: Tx, { tenant, platform, vantages }: Sealing): Promise<Decision> {
  const row = await tx.selectFrom("platform").select("record").where("id", "=", platform).executeTakeFirst();
  const blocks: MadeBlock[] = [];
  for (const vantage of vantages) {
    const pending = await pendingSeries(tx, platform, vantage.name, vantage.before);
    if (pending.length === 0 || row === undefined) continue;
    const last = await lastBlock(tx, platform, vantage.name);
    const series = watchedSeries(
      row.record,
      vantage,
      pending.map(({ component }) => component),
    );
    blocks.push(makeBlock({ tenant, platform, vantage: vantage.name, last, series, pending, to: vantage.before }, vantage.key));
  }
  if (blocks.length === 0) return { facts: [] };
  const sealed = fact("observations.sealed", platform, { platform, blocks: blocks.map(sealedBlock) });
  return { facts: [sealed], also: (inTx, [entry]) => store(inTx, blocks, entry?.seq ?? 0) };
}

async function store(tx: Tx, blocks: readonly MadeBlock[], seq: number): Promise<void> {
  for (const { row, to } of blocks) {
    await tx
      .insertInto("block")
      .values({ ...row, seq })
      .execute();
    await dropPending(tx, row.platform, row.vantage, to);
  }
}
