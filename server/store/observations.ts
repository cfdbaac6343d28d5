/** Observations: kept as they come, read as the rules want them, whether they are under a block's digest yet or not. */
import { sql } from "kysely";
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationDetails } from "../../core/watching/block-details.ts";
import { lastSealed } from "./blocks.ts";
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
  const sealedTo = (await lastSealed(tx, platform, vantage))?.to ?? Number.NEGATIVE_INFINITY;
  await keepPending(
    tx,
    observations.filter(({ at }) => at >= sealedTo).map((one) => ({ platform, vantage, ...one })),
  );
  return await unsealed(
    tx,
    platform,
    vantage,
    observations.filter(({ at }) => at < sealedTo),
  );
}

export type OfPlatform = Observation & { readonly platform: string; readonly vantage: string };

/** Keeps observations whose time no block has sealed; as one value, for each parameter of a statement has its price. */
export async function keepPending(tx: Tx, observations: readonly OfPlatform[]): Promise<void> {
  if (observations.length === 0) return;
  const rows = failedFirst(observations).map(({ details, ...row }) => ({ ...row, detail: JSON.stringify(details) }));
  await sql`insert into pending as kept (platform, vantage, component, at, ok, detail)
    select platform, vantage, component, at, ok, detail from json_to_recordset(${JSON.stringify(rows)}::json)
      as seen (platform text, vantage text, component text, at bigint, ok boolean, detail text)
    on conflict (tenant, platform, vantage, component, at) do update set ok = false, detail = excluded.detail
      where kept.ok and not excluded.ok`.execute(tx);
}

/** One row an instant of a series: a statement may not change one twice. */
function failedFirst(observations: readonly OfPlatform[]): OfPlatform[] {
  const one = new Map<string, OfPlatform>();
  for (const seen of observations) {
    const name = `${seen.platform} ${seen.component} ${seen.at}`;
    const before = one.get(name);
    if (before === undefined || (before.ok && !seen.ok)) one.set(name, seen);
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
