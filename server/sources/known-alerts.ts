/** What is known of the series of one platform before more is told of them: a query for each kind, however many series there are. */
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";
import type { Firing, Told } from "./alert-observations.ts";
import type { AlertSeries } from "./map-alert.ts";

/** Alerts of the series by their beginning; `sealedTo` 0 where no block is. */
type Known = Pick<Told, "known" | "pending" | "sealedTo">;

export type OfPlatform = { readonly source: string; readonly platform: string };

/** All series are of that platform. */
export async function knownOf(
  tx: Tx,
  { source, platform }: OfPlatform,
  all: readonly AlertSeries[],
): Promise<(series: AlertSeries) => Known> {
  const vantages = [...new Set(all.map(({ vantage }) => vantage))];
  const components = [...new Set(all.map(({ component }) => component))];
  const alerts = await tx
    .selectFrom("alert")
    .select(["vantage", "component", "fingerprint", "name", "starts_at", "ends_at"])
    .where((alert) => alert.and({ source, platform }))
    .where("vantage", "in", vantages)
    .where("component", "in", components)
    .orderBy("starts_at")
    .execute();
  const waiting = await tx
    .selectFrom("pending")
    .select(["vantage", "component", "at"])
    .where("platform", "=", platform)
    .where("vantage", "in", vantages)
    .where("component", "in", components)
    .execute();
  const sealed = await tx
    .selectFrom("block")
    .select(["vantage", (row) => row.fn.max<Instant>("to").as("to")])
    .where("platform", "=", platform)
    .where("vantage", "in", vantages)
    .groupBy("vantage")
    .execute();
  const firings = Map.groupBy(alerts, nameOf);
  const pending = Map.groupBy(waiting, nameOf);
  return (series) => ({
    known: (firings.get(nameOf(series)) ?? []).map(firingOf),
    pending: (pending.get(nameOf(series)) ?? []).map(({ at }) => at),
    sealedTo: sealed.find(({ vantage }) => vantage === series.vantage)?.to ?? 0,
  });
}

function nameOf({ vantage, component }: Pick<AlertSeries, "vantage" | "component">): string {
  return `${vantage} ${component}`;
}

type Row = { readonly fingerprint: string; readonly name: string; readonly starts_at: Instant; readonly ends_at: Instant | null };

function firingOf({ fingerprint, name, starts_at: startsAt, ends_at: endsAt }: Row): Firing {
  return { fingerprint, name, startsAt, endsAt };
}
