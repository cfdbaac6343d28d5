import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingLog } from "./growing-log.ts";

const anyObservation = fc.record({ at: fc.integer({ min: 0, max: 200 }), ok: fc.constantFrom<0 | 1>(0, 1) });
const holding = (log: GrowingLog) => Array.from(log.view().at, (at, position) => [at, log.view().ok[position]]);

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
        all.addAll(at, ok);
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
