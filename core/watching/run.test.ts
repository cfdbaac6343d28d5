import fc from "fast-check";
import { expect, test } from "vitest";
import { anySeries } from "../../test/any-series.ts";
import { flatSeries } from "../../test/marks.ts";
import { positionFrom } from "./observations.ts";
import { agreesFrom, type Reading, type Run, read, turnsOf } from "./run.ts";
import { advance, cursorAt } from "./series.ts";

/** State at each instant from 0 to `until`. */
function states(reading: Reading, run: Run, until: number): string[] {
  const all = new Array<string>(until + 1).fill("unknown");
  for (const { at, state } of turnsOf(reading, run)) if (at <= until) all.fill(state, at);
  return all;
}

const starts = fc.array(fc.nat({ max: 120 }), { maxLength: 12 });

test("a replay says what the observations from then on say alone", () =>
  fc.assert(
    fc.property(anySeries, starts, fc.nat({ max: 8 }), (series, instants, after) => {
      const until = (series.at.at(-1) ?? 0) + after;
      const reading = read(series, until);
      for (const from of instants.sort((a, b) => a - b)) {
        const first = positionFrom(series.at, from);
        const alone = flatSeries(series.at.subarray(first), series.ok.subarray(first), series.beats);
        const expected = read(alone, until);
        expect(states(reading, reading.replay(from), until)).toEqual(states(expected, expected.main, until));
      }
    }),
    { numRuns: 3_000 },
  ));

test("a replay joins the main run for good at the instant that is told", () =>
  fc.assert(
    fc.property(anySeries, starts, fc.nat({ max: 8 }), (series, instants, after) => {
      const until = (series.at.at(-1) ?? 0) + after;
      const reading = read(series, until);
      const main = states(reading, reading.main, until);
      for (const from of instants) {
        const run = reading.replay(from);
        const joined = Math.max(0, agreesFrom(reading, run));
        if (joined <= until) expect(states(reading, run, until).slice(joined)).toEqual(main.slice(joined));
      }
    }),
    { numRuns: 3_000 },
  ));

test("a replay of a steady series reads a handful of observations, wherever it starts", () => {
  const at = Float64Array.from({ length: 10_000 }, (_, place) => place);
  const ok = new Uint8Array(10_000).fill(1);
  const reading = read(flatSeries(at, ok, [{ intervalMs: 1, staleAfterMs: 3, failures: 2, of: 3, successes: 2 }]), 10_000);
  for (let from = 0; from < 9_000; from += 500) {
    const run = reading.replay(from);
    expect(run.end - run.first).toBeLessThan(8);
  }
});

test("replays that never agree with the main run agree with one another", () => {
  const length = 20_000;
  const series = flatSeries(
    Float64Array.from({ length }, (_, place) => place),
    Uint8Array.from({ length }, (_, place) => (place < 10 || place % 4 < 2 ? 1 : 0)),
    [{ intervalMs: 1, staleAfterMs: 3, failures: 3, of: 3, successes: 3 }],
  );
  const reading = read(series, length);
  const alone = [1_000, 2_000, 3_000].map((from) => {
    const run = reading.replay(from);
    return run.end - run.first;
  });
  expect(alone[0]).toBe(19_000);
  expect(Math.max(...alone.slice(1))).toBeLessThan(10);
  expect(advance(series, cursorAt(1_000)).turns).toEqual([]);
});
