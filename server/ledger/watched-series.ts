/** What the header of a block says is watched. */
import type { Instant } from "../../core/time/instant.ts";
import { beatInForce, beatsOf } from "../../core/watching/beat.ts";
import type { WatchedSeries } from "../../core/watching/block-content.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";

/** Every component of the platform with its nominal beat at this vantage, and what was observed beside, by code unit. */
export function watchedSeries(
  record: PlatformRecord,
  { name, before }: { readonly name: string; readonly before: Instant },
  observed: readonly string[],
): WatchedSeries[] {
  const vantage = record.vantages.find((one) => one.name === name) ?? { name };
  const beats = new Map(
    record.components.map((component) => {
      const ofSeries = beatsOf(component, vantage);
      return [component.name, ofSeries[beatInForce(ofSeries, before)]?.intervalMs ?? 1];
    }),
  );
  for (const component of observed) beats.set(component, beats.get(component) ?? 1);
  return [...beats.keys()].sort().map((component) => ({ component, beatMs: beats.get(component) ?? 1 }));
}
