/** Observations: kept as they come, read as the rules want them, whether they are under a block's digest yet or not. */
import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationDetails } from "../../core/watching/block-details.ts";
import { lastBlock } from "./blocks.ts";
import { inChunks } from "./chunks.ts";
import { readObservations } from "./observation-logs.ts";
import type { Tx } from "./tables.ts";

export type Observation = {
  readonly component: string;
  readonly at: Instant;
  readonly ok: boolean;
  readonly details: ObservationDetails;
};

/**
 * Keeps observations of one vantage until they are sealed; one that comes twice is kept once, and of two that disagree the failed
 * one. Rules, section 1.
 *
 * @returns those that came too late: their time is in a sealed block that says nothing of them, and no block speaks of a time twice
 */
export async function keepObservations(
  tx: Tx,
  platform: string,
  vantage: string,
  observations: readonly Observation[],
): Promise<Observation[]> {
  const sealedTo = (await lastBlock(tx, platform, vantage))?.to ?? Number.NEGATIVE_INFINITY;
  const rows = observations
    .filter(({ at }) => at >= sealedTo)
    .map(({ component, at, ok, details }) => ({ platform, vantage, component, at, ok, detail: JSON.stringify(details) }));
  for (const chunk of inChunks(failedFirst(rows)))
    await tx
      .insertInto("pending")
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(["tenant", "platform", "vantage", "component", "at"])
          .doUpdateSet({ ok: false, detail: sql`excluded.detail` })
          .where(sql<boolean>`pending.ok and not excluded.ok`),
      )
      .execute();
  return await unsealed(
    tx,
    platform,
    vantage,
    observations.filter(({ at }) => at < sealedTo),
  );
}

type Row = { readonly component: string; readonly at: Instant; readonly ok: boolean };

/** One row an instant of a series: a statement may not change one twice. */
function failedFirst<Kept extends Row>(rows: readonly Kept[]): Kept[] {
  const one = new Map<string, Kept>();
  for (const row of rows) {
    const name = `${row.component} ${row.at}`;
    const before = one.get(name);
    if (before === undefined || (before.ok && !row.ok)) one.set(name, row);
  }
  return [...one.values()];
}

/** A prober hands in again what it does not know to be committed: what its sealed block holds already is not late. */
async function unsealed(tx: Tx, platform: string, vantage: string, late: readonly Observation[]): Promise<Observation[]> {
  if (late.length === 0) return [];
  const instants = late.map(({ at }) => at);
  const span = { from: Math.min(...instants), to: Math.max(...instants) + 1 };
  const logs = await readObservations(tx, platform, span);
  const sealed = new Set(
    logs
      .filter((log) => log.vantage === vantage)
      .flatMap(({ component, at }) => Array.from(at, (instant) => `${component} ${instant}`)),
  );
  return late.filter(({ component, at }) => !sealed.has(`${component} ${at}`));
}
