/** A payload of alerts: each platform's alerts become observations in one act, and what was said stays, to try other rules on. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Refusal } from "../../api/errors.ts";
import type { ReceivedAlerts } from "../../api/schemas/source.ts";
import { good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import type { Garant } from "../open.ts";
import type { Tx } from "../store/tables.ts";
import type { Watching } from "../watch/watching.ts";
import type { Firing } from "./alert-observations.ts";
import { decideAlerts, type Told } from "./decide-alerts.ts";
import { type AlertSeries, seriesCovered } from "./map-alert.ts";
import { firingOf, type Payload, type Rules, sorted } from "./read-alerts.ts";

export type Received = z.output<typeof ReceivedAlerts>;

type Parts = { readonly garant: Pick<Garant, "store">; readonly watching: Watching };
export type OfSource = { readonly tenant: string; readonly source: string };

/** The series that alerts may speak of: those of vantages that were enrolled for alerts, by the platforms that have them. */
export type Ground = { readonly rules: Rules; readonly platforms: readonly PlatformRecord[] };

const payloadsKept = 20;

/** Takes a payload in. Undefined where there is no such source any more. */
export async function receiveAlerts(
  { garant, watching }: Parts,
  of: OfSource,
  payload: Payload,
  text: string,
  now: Instant,
): Promise<Result<Received, Refusal> | undefined> {
  const ground = await garant.store.read(of.tenant, (tx) => groundOf(tx, of.source));
  if (ground === undefined) return undefined;
  await garant.store.asTenant(of.tenant, (tx) => keepPayload(tx, of.source, text, now));
  const { told, ...counts } = sortedOut(payload, ground, now);
  let late = 0;
  for (const [platform, series] of told) {
    const taken = await watching.takeIn(of.tenant, platform, of.source, async (tx) =>
      good(await decideAlerts(tx, { source: of.source, platform }, ground.rules, series)),
    );
    if (!taken.ok) return taken;
    late += taken.value.late;
  }
  return good({ ...counts, truncated: payload.truncatedAlerts, late });
}

/** The rules of a source and what they may speak of. */
export async function groundOf(tx: Tx, source: string): Promise<Ground | undefined> {
  const row = await tx
    .selectFrom("alert_source")
    .selectAll()
    .where("id", "=", source)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const enrolled = await tx.selectFrom("vantage").select("id").where("kind", "=", "alerts").execute();
  const foreign = new Set(enrolled.map(({ id }) => id));
  const platforms = await tx.selectFrom("platform").select("record").orderBy("id").execute();
  return {
    rules: { rules: row.rules, heartbeat: row.heartbeat, beforeFirst: row.before_first },
    platforms: platforms.map(({ record }) => ({ ...record, vantages: record.vantages.filter(({ name }) => foreign.has(name)) })),
  };
}

/** Whether a series is one of those. */
export function isSeries({ platforms }: Ground, { platform, component, vantage }: AlertSeries): boolean {
  const record = platforms.find((one) => one.platform === platform);
  return (
    record?.components.some(({ name }) => name === component) === true && record.vantages.some(({ name }) => name === vantage)
  );
}

type SortedOut = Pick<Received, "heartbeats" | "mapped" | "unmapped"> & { readonly told: ReadonlyMap<string, readonly Told[]> };

function sortedOut(payload: Payload, ground: Ground, now: Instant): SortedOut {
  const bySeries = new Map<string, { series: AlertSeries; firings: Firing[] }>();
  const at = (series: AlertSeries) => {
    const key = `${series.platform} ${series.vantage} ${series.component}`;
    const entry = bySeries.get(key) ?? { series, firings: [] };
    bySeries.set(key, entry);
    return entry.firings;
  };
  let [heartbeats, mapped, unmapped] = [0, 0, 0];
  for (const alert of payload.alerts) {
    const one = sorted(alert, ground.rules);
    const firing = firingOf(alert, now);
    if (one.heartbeat) heartbeats += alert.status === "firing" ? 1 : 0;
    else if (one.series !== undefined && firing !== undefined && isSeries(ground, one.series)) {
      at(one.series).push(firing);
      mapped++;
    } else unmapped++;
  }
  const covered = heartbeats === 0 ? [] : ground.platforms.flatMap((record) => seriesCovered(ground.rules.rules, record));
  for (const series of covered) at(series);
  const repeated = new Set(covered.map(({ platform, vantage, component }) => `${platform} ${vantage} ${component}`));
  const told = new Map<string, Told[]>();
  for (const [key, { series, firings }] of bySeries) {
    const own = told.get(series.platform) ?? [];
    own.push({ series, firings, heartbeatAt: repeated.has(key) ? now : null });
    told.set(series.platform, own);
  }
  return { heartbeats, mapped, unmapped, told };
}

/** Numbered in turn, also where two processes are told something at the same time. */
async function keepPayload(tx: Tx, source: string, content: string, now: Instant): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('garant alerts ' || current_tenant() || ' ' || ${source}, 0))`.execute(
    tx,
  );
  const last = await tx
    .selectFrom("alert_payload")
    .select(({ fn }) => fn.max<number | null>("number").as("number"))
    .where("source", "=", source)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  await tx.insertInto("alert_payload").values({ source, number, received_at: now, content }).execute();
  await tx
    .deleteFrom("alert_payload")
    .where("source", "=", source)
    .where("number", "<=", number - payloadsKept)
    .execute();
}
