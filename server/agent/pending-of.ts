/** Observations in the form in which a block takes them, and beats missed, those that follow each other in one entry. */
import type { Milliseconds } from "../../core/time/instant.ts";
import type { PendingSeries } from "../store/pending.ts";
import type { Missed } from "../vantage/messages.ts";
import { seriesOf } from "../watch/prober-results.ts";
import type { OpenObservation } from "./kept-forms.ts";

/** By component; an instant that comes twice is one observation, and of two that disagree the failed one holds. Rules, section 1. */
export function pendingOf(observations: readonly OpenObservation[]): PendingSeries[] {
  const byComponent = new Map<string, Map<number, OpenObservation>>();
  for (const one of observations) {
    const { component } = seriesOf(one.series);
    const own = byComponent.get(component) ?? new Map<number, OpenObservation>();
    byComponent.set(component, own);
    if (own.get(one.at)?.ok !== false) own.set(one.at, one);
  }
  return [...byComponent].map(([component, own]) => {
    const sorted = [...own.values()].sort((one, other) => one.at - other.at);
    return {
      component,
      at: Float64Array.from(sorted, ({ at }) => at),
      ok: Uint8Array.from(sorted, ({ ok }) => (ok ? 1 : 0)),
      details: sorted.map(({ phases, failure }) => ({ phases, ...(failure && { failure: { ...failure } }) })),
    };
  });
}

/** What was missed before and what is now: an entry grows where the next beat of its probe was missed for the same reason. */
export function mergedMissed(
  before: readonly Missed[],
  more: readonly Missed[],
  intervalOf: (probe: string) => Milliseconds,
): Missed[] {
  const all = [...before];
  for (const missed of more) {
    const place = all.findLastIndex(({ probe }) => probe === missed.probe);
    const last = all[place];
    const follows = last !== undefined && missed.due > last.until && missed.due - last.until <= intervalOf(missed.probe) * 1.5;
    if (follows && last.reason === missed.reason) all[place] = { ...last, until: missed.until, beats: last.beats + missed.beats };
    else all.push(missed);
  }
  return all;
}
