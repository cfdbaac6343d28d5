/** Random series: short gaps and long ones, few kinds of beats, so that every rule of section 2 is met often. */
import fc from "fast-check";
import type { Beat } from "../core/watching/record.ts";
import { type FlatSeries, flatSeries } from "./marks.ts";

const anyCounts = fc.record({
  failures: fc.integer({ min: 1, max: 3 }),
  more: fc.integer({ min: 0, max: 4 }),
  successes: fc.integer({ min: 1, max: 4 }),
});

function anyBeat(from: fc.Arbitrary<number | undefined>): fc.Arbitrary<Beat> {
  return fc.tuple(anyCounts, from).map(([{ failures, more, successes }, start]) => ({
    ...(start !== undefined && { from: start }),
    ...{ intervalMs: 1, staleAfterMs: 3, failures, of: failures + more, successes },
  }));
}

const anyBeats = fc
  .tuple(anyBeat(fc.constant(undefined)), fc.array(anyBeat(fc.integer({ min: 0, max: 60 })), { maxLength: 2 }))
  .map(([first, later]) =>
    [first, ...later].filter((beat, place, all) => all.findIndex(({ from }) => from === beat.from) === place),
  )
  .map((beats) => beats.sort((a, b) => (a.from ?? -1) - (b.from ?? -1)));

const anyObservation = fc.record({
  gap: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 9 }) },
  ),
  ok: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.constant(0) }),
});

/** Instants from 1 on, a few milliseconds apart. */
export const anySeries: fc.Arbitrary<FlatSeries> = fc
  .tuple(fc.array(anyObservation, { maxLength: 60 }), anyBeats)
  .map(([observations, beats]) => {
    let now = 0;
    const at = Float64Array.from(observations, ({ gap }) => (now += gap));
    return flatSeries(
      at,
      Uint8Array.from(observations, ({ ok }) => ok),
      beats,
    );
  });
