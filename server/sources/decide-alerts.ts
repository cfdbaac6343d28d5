/** The alerts of one platform held against what is known of each series: what is to be observed, and to be remembered. */
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { inChunks } from "../store/chunks.ts";
import { keepObservations, type Observation } from "../store/observations.ts";
import type { Tx } from "../store/tables.ts";
import type { TakenIn } from "../watch/watching-parts.ts";
import { type AlertObservation, alertObservations, type Firing, lateAlerts } from "./alert-observations.ts";
import { knownOf, type OfPlatform } from "./known-alerts.ts";
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

/** What follows, to be kept in one act. */
export async function decideAlerts(
  tx: Tx,
  of: OfPlatform,
  { beforeFirst }: Rules,
  all: readonly Told[],
): Promise<TakenIn<{ readonly late: number }>> {
  if (all.length === 0) return { value: { late: 0 }, logs: [] };
  const knownNow = await knownOf(
    tx,
    of,
    all.map(({ series }) => series),
  );
  const decided = all.map(({ series, firings, heartbeatAt }): Decided => {
    const before = knownNow(series);
    const justTold = firings.reduce(remembered, []);
    const told = { ...before, known: justTold.reduce(remembered, before.known), justTold, heartbeatAt, beforeFirst };
    return { series, told: justTold, observed: alertObservations(told), late: lateAlerts(told) };
  });
  const late = decided.reduce((sum, one) => sum + one.late, 0);
  const keep = async (writing: Tx) => {
    await keepAlerts(writing, of.source, decided);
    for (const [vantage, own] of Map.groupBy(decided, ({ series }) => series.vantage))
      await keepObservations(writing, of.platform, vantage, own.flatMap(observationsOf));
    return { facts: [] };
  };
  return { value: { late }, logs: decided.flatMap(logOf), keep };
}

/** An alert told again; once resolved it stays so, whatever comes after it. */
function remembered(known: readonly Firing[], told: Firing): Firing[] {
  const same = known.find(({ fingerprint, startsAt }) => fingerprint === told.fingerprint && startsAt === told.startsAt);
  if (same === undefined) return [...known, told];
  return known.map((one) => (one === same ? { ...one, endsAt: one.endsAt ?? told.endsAt } : one));
}

function logOf({ series: { component, vantage }, observed }: Decided): ObservationLog[] {
  if (observed.length === 0) return [];
  const at = Float64Array.from(observed, (one) => one.at);
  return [{ component, vantage, at, ok: Uint8Array.from(observed, ({ ok }) => (ok ? 1 : 0)) }];
}

async function keepAlerts(tx: Tx, source: string, decided: readonly Decided[]): Promise<void> {
  const rows = decided.flatMap(({ series: { platform, vantage, component }, told }) =>
    told.map(({ fingerprint, name, startsAt, endsAt }) => ({
      ...{ source, platform, vantage, component, fingerprint, name, starts_at: startsAt, ends_at: endsAt },
    })),
  );
  for (const chunk of inChunks(rows))
    await tx
      .insertInto("alert")
      .values(chunk)
      .onConflict((conflict) =>
        conflict
          .columns(["tenant", "source", "platform", "vantage", "component", "fingerprint", "starts_at"])
          .doUpdateSet({ ends_at: (row) => row.ref("excluded.ends_at") })
          .where("alert.ends_at", "is", null),
      )
      .execute();
}

function observationsOf({ series: { component }, observed }: Decided): Observation[] {
  return observed.map(({ at, ok, alert }) => ({
    ...{ component, at, ok },
    details: { phases: {}, ...(alert !== null && { failure: { code: "alert-firing", alert } }) },
  }));
}
