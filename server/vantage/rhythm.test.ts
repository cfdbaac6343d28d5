import fc from "fast-check";
import { expect, test } from "vitest";
import { catchUp, dueOf, isBetweenBeats, lastBeatUpTo, patienceOf, rhythmOf } from "./rhythm.ts";

const anyRhythm = fc
  .record({ id: fc.string({ minLength: 1 }), intervalMs: fc.integer({ min: 1_000, max: 3_600_000 }), jitterMs: fc.nat(100_000) })
  .map(rhythmOf);
const anyInstant = fc.integer({ min: 0, max: 4e12 });

test("beats follow each other, an interval apart but for their jitter", () =>
  fc.assert(
    fc.property(anyRhythm, anyInstant, (rhythm, instant) => {
      const last = lastBeatUpTo(rhythm, instant);
      expect(dueOf(rhythm, last)).toBeLessThanOrEqual(instant);
      expect(dueOf(rhythm, last + 1)).toBeGreaterThan(instant);
      const apart = dueOf(rhythm, last + 1) - dueOf(rhythm, last);
      expect(Math.abs(apart - rhythm.intervalMs)).toBeLessThanOrEqual(rhythm.jitterMs);
    }),
  ));

test("each beat is carried out, missed or still to come: none is lost, none comes twice", () =>
  fc.assert(
    fc.property(anyRhythm, anyInstant, fc.array(fc.nat(10_000), { minLength: 1 }), (rhythm, begin, waits) => {
      const first = lastBeatUpTo(rhythm, begin) + 1;
      let next = first;
      let now = begin;
      for (const wait of waits) {
        now += wait;
        const done = catchUp(rhythm, next, now);
        const accounted = (done.missed === null ? 0 : done.missed.to - done.missed.from + 1) + (done.start === null ? 0 : 1);
        expect(done.next - next).toBe(accounted);
        if (done.missed !== null) expect(done.missed.from).toBe(next);
        if (done.start !== null) expect(now - dueOf(rhythm, done.start)).toBeLessThanOrEqual(patienceOf(rhythm));
        next = done.next;
      }
      expect(dueOf(rhythm, next)).toBeGreaterThan(now);
    }),
  ));

test("a hundred probes of one second are spread over the second", () => {
  const rhythms = Array.from({ length: 100 }, (_, place) => rhythmOf({ id: `probe-${place}`, intervalMs: 1_000 }));
  const tenths = Array.from({ length: 10 }, (_, tenth) => rhythms.filter(({ offsetMs }) => Math.floor(offsetMs / 100) === tenth));
  expect(Math.max(...tenths.map(({ length }) => length))).toBeLessThan(25);
  expect(rhythmOf({ id: "probe-7", intervalMs: 1_000 })).toEqual(rhythms[7]);
});

test.each([
  [-200, false],
  [0, false],
  [499, false],
  [500, true],
  [1_333, true],
  [1_334, false],
])("a probe of 2 s may change hands %i ms after its beat: %s", (ms, may) => {
  const rhythm = rhythmOf({ id: "client p1 api local", intervalMs: 2_000 });
  expect(isBetweenBeats(rhythm, dueOf(rhythm, 900_000_000) + ms)).toBe(may);
});
