import fc from "fast-check";
import { expect, test } from "vitest";
import { anySeries } from "../../test/any-series.ts";
import { type FlatSeries, flatSeries, usualBeat } from "../../test/marks.ts";
import { GrowingLog } from "./growing-log.ts";
import { LiveReading } from "./live-reading.ts";
import { positionFrom } from "./observations.ts";
import { agreesFrom, type Reading, type Run, read, turnsOf } from "./run.ts";

function states(reading: Reading, run: Run, until: number): string[] {
  const all = new Array<string>(until + 1).fill("unknown");
  for (const { at, state } of turnsOf(reading, run)) if (at <= until) all.fill(state, at);
  return all;
}

function cutAt({ at, ok, beats }: Pick<FlatSeries, "at" | "ok" | "beats">, until: number): FlatSeries {
  const end = positionFrom(at, until + 1);
  return flatSeries(at.slice(0, end), ok.slice(0, end), beats);
}

test("read as they come, in any order, observations say what they say read at once, in every replay too", () =>
  fc.assert(
    fc.property(
      anySeries,
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      fc.array(fc.nat({ max: 120 })),
      (series, keys, starts) => {
        const order = Array.from(series.at, (_, place) => place).sort((a, b) => a + (keys[a] % 7) - b - (keys[b] % 7));
        const log = new GrowingLog();
        const live = new LiveReading(log, series.beats);
        let until = 0;
        for (const place of order) {
          live.changedFrom(log.add(series.at[place], series.ok[place] === 1 ? 1 : 0));
          until += keys[place] % 4;
          const before = [live.main, ...starts.map((from) => live.replay(from))].map((run) => states(live, run, until));
          const changed = live.readUntil(until);
          const whole = read(cutAt({ ...log.copy(), beats: series.beats }, until), until);
          const now = [live.main, ...starts.map((from) => live.replay(from))].map((run) => states(live, run, until));
          expect(now).toEqual([whole.main, ...starts.map((from) => whole.replay(from))].map((run) => states(whole, run, until)));
          if (!changed) expect(now).toEqual(before);
        }
      },
    ),
    { numRuns: 500 },
  ));

test("a replay joins the main run for good at the instant that is told, though more comes", () =>
  fc.assert(
    fc.property(anySeries, fc.array(fc.nat({ max: 120 }), { maxLength: 6 }), (series, starts) => {
      const log = new GrowingLog();
      const live = new LiveReading(log, series.beats);
      const until = (series.at.at(-1) ?? 0) + 8;
      for (const [place, at] of series.at.entries()) {
        live.changedFrom(log.add(at, series.ok[place] === 1 ? 1 : 0));
        live.readUntil(at);
        for (const from of starts) if (from <= at) live.replay(from);
      }
      live.readUntil(until);
      const main = states(live, live.main, until);
      for (const from of starts) {
        const run = live.replay(from);
        const joined = Math.max(0, agreesFrom(live, run));
        if (joined <= until) expect(states(live, run, until).slice(joined)).toEqual(main.slice(joined));
      }
    }),
  ));

test("an observation from before a replay that has seen nothing yet is no part of it", () => {
  const log = new GrowingLog();
  const live = new LiveReading(log, [{ ...usualBeat, successes: 1 }]);
  expect(live.replay(100).turns).toEqual([]);
  live.changedFrom(log.add(99, 1));
  live.readUntil(99);
  expect(live.replay(100).turns).toEqual([]);
  live.changedFrom(log.add(101, 1));
  expect(live.readUntil(101)).toBe(true);
  expect(live.replay(100).turns.map(({ at, state }) => [at, state])).toEqual([[101, "ok"]]);
});

test("it says when silence will be known", () => {
  const log = new GrowingLog();
  const live = new LiveReading(log, [usualBeat]);
  expect([live.readUntil(0), live.dueAt]).toEqual([false, Number.POSITIVE_INFINITY]);
  live.changedFrom(log.add(1_000, 1));
  live.readUntil(1_000);
  const due = 1_000 + usualBeat.staleAfterMs + 1;
  expect([live.dueAt, live.readUntil(due - 1), live.readUntil(due), live.readUntil(due + 1)]).toEqual([due, false, true, false]);
  expect([live.silentFrom, live.dueAt]).toEqual([1_000 + usualBeat.intervalMs, Number.POSITIVE_INFINITY]);
});
