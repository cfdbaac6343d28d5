import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingLog } from "./growing-log.ts";

const anyObservation = fc.record({ at: fc.integer({ min: 0, max: 200 }), ok: fc.constantFrom<0 | 1>(0, 1) });
const holding = (log: GrowingLog) => Array.from({ length: log.length }, (_, place) => [log.at(place), log.ok(place)]);

test("whatever the order in which they come, each instant is there once, ascending, and the failed one holds", () =>
  fc.assert(
    fc.property(fc.array(anyObservation, { maxLength: 300 }), (observations) => {
      const log = new GrowingLog();
      for (const { at, ok } of observations) log.add(at, ok);
      const instants = [...new Set(observations.map(({ at }) => at))].sort((a, b) => a - b);
      const said = (instant: number, verdict: number) => observations.some(({ at, ok }) => at === instant && ok === verdict);
      expect(holding(log)).toEqual(instants.map((at) => [at, said(at, 0) ? 0 : 1]));
      expect([...log.overruled].sort((a, b) => a - b)).toEqual(instants.filter((at) => said(at, 0) && said(at, 1)));
    }),
  ));

test("it tells from which position it changed; nothing where it did not", () =>
  fc.assert(
    fc.property(fc.array(anyObservation, { maxLength: 100 }), (observations) => {
      const log = new GrowingLog();
      for (const { at, ok } of observations) {
        const before = holding(log);
        const position = log.add(at, ok);
        const after = holding(log);
        const same = before.findIndex((one, place) => one[0] !== after[place][0] || one[1] !== after[place][1]);
        const first = same >= 0 ? same : after.length > before.length ? before.length : -1;
        expect(position).toBe(first);
      }
    }),
  ));

test("taken in by the batch it holds what it holds one by one", () =>
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 }), { maxLength: 5 }), (batches) => {
      const [one, all] = [new GrowingLog(), new GrowingLog()];
      for (const batch of batches) {
        const at = Float64Array.from(batch).sort();
        const ok = Uint8Array.from(at, (instant) => (instant + batch.length) % 2);
        all.addAll({ at, ok });
        at.forEach((instant, place) => {
          one.add(instant, ok[place] === 1 ? 1 : 0);
        });
      }
      expect(holding(all)).toEqual(holding(one));
    }),
  ));

test("what is later than an instant is counted, overruled or not", () => {
  const log = new GrowingLog();
  for (const [at, ok] of [
    [10, 1],
    [20, 1],
    [20, 0],
    [30, 1],
  ] as const)
    log.add(at, ok);
  expect([9, 10, 19, 20, 30].map((until) => log.after(until))).toEqual([4, 3, 3, 1, 0]);
});

/** Beats with a few milliseconds of deviation, a missed one now and then, and a rare step that no few bits can say. */
const anyStep = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 995, max: 1_005 }) },
  { weight: 2, arbitrary: fc.constant(2_000) },
  { weight: 1, arbitrary: fc.integer({ min: 2 ** 31, max: 2 ** 41 }) },
);

test("thousands are packed, and still each is there: in whatever order they came, though a late one overruled", () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ step: anyStep, ok: fc.constantFrom<0 | 1>(1, 1, 1, 0) }), { minLength: 500, maxLength: 1_500 }),
      fc.array(fc.nat(), { maxLength: 700 }),
      fc.array(fc.nat(), { maxLength: 20 }),
      fc.boolean(),
      (steps, late, failed, atOnce) => {
        let now = 1_700_000_000_000;
        const all = steps.map(({ step, ok }) => {
          now += step;
          return { at: now, ok };
        });
        const kept = new Set(late.map((place) => place % all.length));
        const log = new GrowingLog();
        const early = all.filter((_, place) => !kept.has(place));
        const [first, rest] = atOnce ? [early.slice(0, 10), early.slice(10)] : [early, []];
        for (const { at, ok } of first) log.add(at, ok);
        log.addAll({ at: Float64Array.from(rest, ({ at }) => at), ok: Uint8Array.from(rest, ({ ok }) => ok) });
        for (const place of kept) log.add(all[place].at, all[place].ok);
        for (const place of failed) {
          const one = all[place % all.length];
          one.ok = 0;
          log.add(one.at, 0);
        }
        expect(holding(log)).toEqual(all.map(({ at, ok }) => [at, ok]));
      },
    ),
    { numRuns: 60 },
  ));

test("a steady series takes less than a byte an observation", () => {
  const log = new GrowingLog();
  for (let beat = 0; beat < 86_400; beat++) log.add(1_000 * beat + ((beat * 7) % 6), 1);
  expect(log.bytes / 86_400).toBeLessThan(1);
});

test("what comes late, one by one and before everything else, takes the room of what it is", () => {
  const log = new GrowingLog();
  for (let beat = 5_000; beat > 0; beat--) log.add(30_000 * beat, beat % 100 === 0 ? 0 : 1);
  expect(holding(log)).toEqual(Array.from({ length: 5_000 }, (_, place) => [30_000 * (place + 1), place % 100 === 99 ? 0 : 1]));
  expect(log.bytes / 5_000).toBeLessThan(2);
});
