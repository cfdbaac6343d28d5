import fc from "fast-check";
import { expect, test } from "vitest";
import { anySeries } from "../../test/any-series.ts";
import { drawn, halfMinute, marked, usualBeat } from "../../test/marks.ts";
import { read, turnsOf } from "./run.ts";
import { advance, cursorAt, cursorBefore, type SeriesCursor, silenceAfter, type Turn } from "./series.ts";

function told(marks: string, beats = [usualBeat]): string {
  const reading = read(marked(marks, beats), marks.length * halfMinute);
  return drawn(turnsOf(reading, reading.main), marks.length);
}

const table: [rule: string, marks: string, states: string][] = [
  ["nothing is said before the first observation", "  ++", "..++"],
  ["one good observation is not enough", "+", "."],
  ["two in a row are, from the first of them", "++", "++"],
  ["an isolated failure changes nothing", "++-++", "+++++"],
  ["two of the last three fail it, from the first of them", "++-+-++", "++###++"],
  ["every other time is failing", "++-+-+-+-", "++#######"],
  ["every third time is not", "++-++-++-", "+++++++++"],
  ["a failure from before the present state does not count", "--++-++", "##+++++"],
  ["a silence forgets an unconfirmed failure", "++-   -++", "+++....++"],
  ["a silence begins one interval after the last observation", "++    ++", "++....++"],
  ["one missed beat is no silence", "++ ++", "+++++"],
  ["a failing series is unknown while silent", "--    --", "##....##"],
];
test.each(table)("%s", (_, marks, states) => expect(told(marks)).toBe(states));

test("a single failure fails a series whose beat is 1, 1, 1", () =>
  expect(told("+-+--++", [{ ...usualBeat, failures: 1, of: 1, successes: 1 }])).toBe("+#+##++"));

test("the beat in force at an observation confirms it", () => {
  const beats = [usualBeat, { ...usualBeat, from: 4 * halfMinute, failures: 1, of: 1 }];
  expect(told("++-++-++", beats)).toBe("+++++#++");
});

test("a longer beat looks back over what a shorter one had let go", () => {
  const beats = [
    { ...usualBeat, failures: 2, of: 2 },
    { ...usualBeat, from: 6 * halfMinute, failures: 2, of: 5 },
  ];
  expect(told("++-+++-", beats)).toBe("++#####");
});

test("silence after the last observation is known only once it lasts", () => {
  const series = marked("++");
  const [last, stale] = [halfMinute, usualBeat.staleAfterMs];
  expect(silenceAfter(series, last + stale)).toBeUndefined();
  expect(silenceAfter(series, last + stale + 1)).toBe(2 * halfMinute);
});

test("read in any pieces, a series takes the turns that it takes at once", () =>
  fc.assert(
    fc.property(anySeries, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (series, stops) => {
      let cursor: SeriesCursor = cursorAt(0);
      const turns: Turn[] = [];
      for (const end of [...stops.sort((a, b) => a - b).map((stop) => Math.min(stop, series.at.length)), series.at.length]) {
        const read = advance(series, cursor, end);
        turns.push(...read.turns);
        cursor = read.cursor;
      }
      expect({ turns, cursor }).toEqual(advance(series, cursorAt(0)));
    }),
  ));

test("a reading goes on from before any observation as it went on there, told by its turns alone", () =>
  fc.assert(
    fc.property(anySeries, fc.nat(), (series, place) => {
      const position = series.at.length === 0 ? 0 : place % (series.at.length + 1);
      const { turns } = advance(series, cursorAt(0));
      const shown = turns.filter(({ by }) => by < position);
      expect([...shown, ...advance(series, cursorBefore(series, shown, position)).turns]).toEqual(turns);
    }),
    { numRuns: 2_000 },
  ));

test("a turn to failing is at a failed observation, one to ok at a good one, and none goes back before the last", () =>
  fc.assert(
    fc.property(anySeries, (series) => {
      let last = Number.NEGATIVE_INFINITY;
      for (const { state, at, since, by } of advance(series, cursorAt(0)).turns) {
        expect(at).toBeGreaterThanOrEqual(last);
        expect(by).toBeGreaterThanOrEqual(since);
        if (state !== "unknown") expect([series.ok[since], series.at[since]]).toEqual([state === "ok" ? 1 : 0, at]);
        last = at;
      }
    }),
  ));

test("section 2, observation by observation, says the same", () =>
  fc.assert(
    fc.property(anySeries, (series) => {
      expect(advance(series, cursorAt(0)).turns.map(({ state, at }) => ({ state, at }))).toEqual(byDefinition(series));
    }),
    { numRuns: 2_000 },
  ));

/** The sentences of section 2, each as it stands, looking at the whole stretch every time. */
function byDefinition({ at, ok, beats }: ReturnType<typeof marked>): { state: string; at: number }[] {
  const turns: { state: string; at: number }[] = [];
  const beatAt = (position: number) => beats.findLast(({ from }) => (from ?? 0) <= at[position]) ?? beats[0];
  let [start, state, since] = [0, "unknown", 0];
  const enter = (next: string, from: number) => {
    [state, since] = [next, from];
    turns.push({ state: next, at: at[from] });
  };
  for (let position = 0; position < at.length; position++) {
    const before = position > 0 ? beatAt(position - 1) : undefined;
    if (before && at[position] - at[position - 1] > before.staleAfterMs) {
      [start, state, since] = [position, "unknown", position];
      turns.push({ state, at: at[position - 1] + before.intervalMs });
    }
    const { failures, of, successes } = beatAt(position);
    const last = Array.from({ length: position - start + 1 }, (_, place) => start + place).slice(-of);
    const failed = last.filter((place) => place >= since && ok[place] === 0);
    if (ok[position] === 0 && state !== "failing" && failed.length >= failures) enter("failing", failed[0]);
    const run = position - successes + 1;
    const allGood = run >= start && ok.subarray(run, position + 1).every((good) => good === 1);
    if (allGood && state !== "ok") enter("ok", run);
  }
  return turns;
}
