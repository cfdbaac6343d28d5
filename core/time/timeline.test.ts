import fc from "fast-check";
import { expect, test } from "vitest";
import {
  always,
  cut,
  firstEndingAfter,
  firstFrom,
  has,
  intersect,
  lengthOf,
  lengthWithin,
  never,
  subtract,
  type Timeline,
  timeline,
  union,
  unionOf,
} from "./timeline.ts";

const instants = Array.from({ length: 40 }, (_, at) => at);
const anyBounds = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })).map(([from, to]) => ({ from, to }));
const anyTimeline = fc.array(anyBounds, { maxLength: 8 }).map(timeline);

/** The instants of a set, one by one: what each operation is held against. */
function members(set: Timeline): Set<number> {
  return new Set(instants.filter((at) => set.some(({ from, to }) => from <= at && at < to)));
}

function isProper(set: Timeline): boolean {
  return set.every(({ from, to }, place) => from < to && (place === 0 || set[place - 1].to < from));
}

test("any intervals make a set that ascends, apart, with the same instants", () =>
  fc.assert(
    fc.property(fc.array(anyBounds), (bounds) => {
      const set = timeline(bounds);
      expect(isProper(set)).toBe(true);
      expect(members(set)).toEqual(new Set(instants.filter((at) => bounds.some(({ from, to }) => from <= at && at < to))));
    }),
  ));

test("union, intersection and difference are those of the instants", () =>
  fc.assert(
    fc.property(anyTimeline, anyTimeline, (a, b) => {
      const [ofA, ofB] = [members(a), members(b)];
      for (const [set, expected] of [
        [union(a, b), instants.filter((at) => ofA.has(at) || ofB.has(at))],
        [intersect(a, b), instants.filter((at) => ofA.has(at) && ofB.has(at))],
        [subtract(a, b), instants.filter((at) => ofA.has(at) && !ofB.has(at))],
      ] as const) {
        expect(isProper(set)).toBe(true);
        expect(members(set)).toEqual(new Set(expected));
      }
    }),
    { numRuns: 2_000 },
  ));

test("a union of many is that of all", () =>
  fc.assert(
    fc.property(fc.array(anyTimeline, { maxLength: 6 }), (sets) => {
      expect(unionOf(sets)).toEqual(timeline(sets.flat()));
    }),
  ));

test("a cut keeps what is inside; the length is the number of instants; has, first and position look them up", () =>
  fc.assert(
    fc.property(anyTimeline, anyBounds, fc.nat({ max: 39 }), (set, bounds, at) => {
      expect(cut(set, bounds)).toEqual(intersect(set, timeline([bounds])));
      expect(lengthOf(set)).toBe(members(set).size);
      expect(lengthWithin(set, bounds)).toBe(lengthOf(cut(set, bounds)));
      expect(has(set, at)).toBe(members(set).has(at));
      expect(firstFrom(set, at)).toBe(
        instants.find((later) => later >= at && members(set).has(later)) ?? Number.POSITIVE_INFINITY,
      );
      expect(firstEndingAfter(set, at)).toBe(set.filter(({ to }) => to <= at).length);
    }),
  ));

test("sets may be open: all time less a part of it is two parts", () =>
  expect(subtract(always, [{ from: 3, to: 5 }])).toEqual([
    { from: Number.NEGATIVE_INFINITY, to: 3 },
    { from: 5, to: Number.POSITIVE_INFINITY },
  ]));

test("no time has no length", () => expect(lengthOf(never)).toBe(0));
