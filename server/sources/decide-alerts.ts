/** The alerts of one platform held against what is known of each series: what is to be observed, and to be remembered. */
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { lastBlock } from "../store/blocks.ts";
import { keepObservations } from "../store/observations.ts";
import type { Tx } from "../store/tables.ts";
import type { TakenIn } from "../watch/watching.ts";
import { type AlertObservation, alertObservations, type Firing, lateAlerts } from "./alert-observations.ts";
import type { AlertSeries } from "./map-alert.ts";
import type { Rules } from "./read-alerts.ts";

/** What a payload says of one series. */
export type Told = { readonly series: AlertSeries; readonly firings: readonly Firing[]; readonly heartbeatAt: Instant | null };

type Decided = {
  readonly series: AlertSeries;
  readonly told: readonly Firing[];
  readonly observed: readonly AlertObservation[];
  readonly late: number;
};

/** What follows, to be kept in one act. All series are of one platform. */
export async function decideAlerts(
  tx: Tx,
  source: string,
  { beforeFirst }: Rules,
  all: readonly Told[],
): Promise<TakenIn<{ readonly late: number }>> {
  const decided: Decided[] = [];
  for (const { series, firings, heartbeatAt } of all) {
    const known = await knownFirings(tx, source, series);
    const justTold = firings.reduce(remembered, []);
    const sealedTo = (await lastBlock(tx, series.platform, series.vantage))?.to ?? 0;
    const told = {
      ...{ known: justTold.reduce(remembered, known), justTold, heartbeatAt, beforeFirst, sealedTo },
      pending: await pendingInstants(tx, series),
    };
    decided.push({ series, told: justTold, observed: alertObservations(told), late: lateAlerts(told) });
  }
  const late = decided.reduce((sum, one) => sum + one.late, 0);
  const logs = decided.flatMap(logOf);
  const keep = async (writing: Tx) => {
    for (const one of decided) await keepDecided(writing, source, one);
    return { facts: [] };
  };
  return decided.length === 0 ? { value: { late }, logs: [] } : { value: { late }, logs, keep };
}

/** An alert told again; once resolved it stays so, whatever comes after it. */
function remembered(known: readonly Firing[], told: Firing): Firing[] {
  const same = known.find(({ fingerprint, startsAt }) => fingerprint === told.fingerprint && startsAt === told.startsAt);
  if (same === undefined) return [...known, told];
  return known.map((one) => (one === same ? { ...one, endsAt: one.endsAt ?? told.endsAt } : one));
}

async function knownFirings(tx: Tx, source: string, { platform, vantage, component }: AlertSeries): Promise<Firing[]> {
  const rows = await tx
    .selectFrom("alert")
    .select(["fingerprint", "name", "starts_at", "ends_at"])
    .where((alert) => alert.and({ source, platform, vantage, component }))
    .orderBy("starts_at")
    .execute();
  return rows.map(({ fingerprint, name, starts_at, ends_at }) => ({ fingerprint, name, startsAt: starts_at, endsAt: ends_at }));
}

async function pendingInstants(tx: Tx, { platform, vantage, component }: AlertSeries): Promise<Instant[]> {
  const rows = await tx
    .selectFrom("pending")
    .select("at")
    .where((pending) => pending.and({ platform, vantage, component }))
    .execute();
  return rows.map(({ at }) => at);
}

function logOf({ series: { component, vantage }, observed }: Decided): ObservationLog[] {
  if (observed.length === 0) return [];
  const at = Float64Array.from(observed, (one) => one.at);
  return [{ component, vantage, at, ok: Uint8Array.from(observed, ({ ok }) => (ok ? 1 : 0)) }];
}

async function keepDecided(tx: Tx, source: string, { series, told, observed }: Decided): Promise<void> {
  const { platform, vantage, component } = series;
  for (const { fingerprint, name, startsAt, endsAt } of told)
    await tx
      .insertInto("alert")
      .values({ source, platform, vantage, component, fingerprint, name, starts_at: startsAt, ends_at: endsAt })
      .onConflict((conflict) =>
        conflict
          .columns(["tenant", "source", "platform", "vantage", "component", "fingerprint", "starts_at"])
          .doUpdateSet({ ends_at: endsAt })
          .where("alert.ends_at", "is", null),
      )
      .execute();
  const rows = observed.map(({ at, ok, alert }) => ({
    ...{ component, at, ok },
    details: { phases: {}, ...(alert !== null && { failure: { code: "alert-firing", alert } }) },
  }));
  await keepObservations(tx, platform, vantage, rows);
}
