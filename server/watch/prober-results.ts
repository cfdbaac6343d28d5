/** Between the prober's words and the books': a series is a platform, a component and a vantage. */
import type { ConfiguredProbe } from "../../core/facts/fact.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import type { Observation } from "../store/observations.ts";
import type { Missed, Observed, ScheduledProbe } from "../vantage/messages.ts";
import type { SeenNow } from "./platform-books.ts";

export type WatchedBy = { readonly tenant: string; readonly platform: string; readonly vantage: string };

type Series = WatchedBy & { readonly component: string };

/** The text that the prober hands back with each result. */
export function seriesText({ tenant, platform, component, vantage }: Series): string {
  return [tenant, platform, component, vantage].join(" ");
}

/** The series of that text. */
export function seriesOf(text: string): Series {
  const [tenant = "", platform = "", component = "", vantage = ""] = text.split(" ");
  return { tenant, platform, component, vantage };
}

/** The probes of a platform from one vantage, at the beats in force now. Beats since the last observation that is kept are listed as missed. */
export function scheduledProbes(
  by: WatchedBy,
  record: PlatformRecord,
  probes: readonly ConfiguredProbe[],
  now: number,
  lastAt: (component: string) => number | undefined,
  leased: Pick<ScheduledProbe, "lease" | "leasedAt"> = {},
): ScheduledProbe[] {
  const vantage = record.vantages.find(({ name }) => name === by.vantage);
  return probes.flatMap(({ component, kind, parameters }) => {
    const described = record.components.find(({ name }) => name === component);
    if (described === undefined || vantage === undefined || !belongs(described, now) || !belongs(vantage, now)) return [];
    const series = seriesText({ ...by, component });
    const beat = (vantage.beats ?? described.beats).findLast(({ from }) => (from ?? now) <= now);
    const accountedUntil = lastAt(component);
    const since = accountedUntil === undefined ? {} : { accountedUntil };
    if (beat === undefined) return [];
    const settledBy = Math.max(beat.of, beat.successes);
    return [{ id: series, series, kind, parameters, intervalMs: beat.intervalMs, settledBy, ...since, ...leased }];
  });
}

function belongs({ from, to }: { readonly from?: number; readonly to?: number }, now: number): boolean {
  return (from ?? now) <= now && now < (to ?? Number.POSITIVE_INFINITY);
}

/** Results or missed beats by what they belong to, in their order. */
export function bySeriesOwner<Item extends { readonly series: string }>(
  items: readonly Item[],
): Map<string, { by: WatchedBy; items: Item[] }> {
  const owners = new Map<string, { by: WatchedBy; items: Item[] }>();
  for (const item of items) {
    const { tenant, platform, vantage } = seriesOf(item.series);
    const key = [tenant, platform, vantage].join(" ");
    const owner = owners.get(key) ?? { by: { tenant, platform, vantage }, items: [] };
    owner.items.push(item);
    owners.set(key, owner);
  }
  return owners;
}

/** The instant of the first of them. */
export function firstOf(seen: readonly Observed[]): Instant {
  return Math.min(...seen.map(({ at }) => at));
}

/** What was seen of each platform, by tenant. */
export function byTenant(
  results: readonly Observed[],
): { tenant: string; seen: { platform: string; seen: readonly Observed[] }[] }[] {
  const tenants = new Map<string, { platform: string; seen: readonly Observed[] }[]>();
  for (const { by, items } of bySeriesOwner(results).values()) {
    const seen = tenants.get(by.tenant) ?? [];
    seen.push({ platform: by.platform, seen: items });
    tenants.set(by.tenant, seen);
  }
  return [...tenants].map(([tenant, seen]) => ({ tenant, seen }));
}

/** What is stored of a result. */
export function storedObservation({ series, at, ok, failure, phases }: Observed): Observation {
  return { component: seriesOf(series).component, at, ok, details: { phases, ...(failure && { failure: { ...failure } }) } };
}

/** What the books in memory hear of a result. */
export function seenNow({ series, at, ok, failure, phases }: Observed): SeenNow {
  const { component, vantage } = seriesOf(series);
  return { component, vantage, at, ok, failure: failure ?? null, totalMs: phases.total };
}

/** One row for beats in a row that were missed. */
export function missedRows({ by, items }: { by: WatchedBy; items: readonly Missed[] }) {
  const { platform, vantage } = by;
  return items.map(({ series, due, until, beats, reason }) => ({
    platform,
    vantage,
    component: seriesOf(series).component,
    due,
    until,
    beats,
    reason,
  }));
}
