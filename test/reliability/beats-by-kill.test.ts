import { expect, test } from "vitest";
import { dueOf, rhythmOf } from "../../server/vantage/rhythm.ts";
import { type Kill, missedBeats, unexplained } from "./beats-by-kill.ts";

const intervalMs = 2_000;
const rhythm = rhythmOf({ id: "client p1 api local", intervalMs });
const beat = (number: number) => dueOf(rhythm, 1_000_000 + number);
const kills: Kill[] = [
  { number: 0, at: beat(5) - 700, held: ["p1"] },
  { number: 1, at: beat(15) + 300, held: ["p1"] },
];
const without = (...missing: number[]) =>
  Array.from({ length: 30 }, (_, number) => number).flatMap((number) => (missing.includes(number) ? [] : [beat(number) + 3]));

test.each([
  ["nothing missed", [], []],
  ["one for each kill, the second one due just before it", [5, 15], []],
  ["two for one kill", [5, 6], [6]],
  ["two for one kill, apart", [5, 9], [9]],
  ["one before any kill", [2], [2]],
])("%s", (_, missing, wrong) => {
  const found = unexplained(missedBeats("p1", intervalMs, without(...missing), kills));
  expect(found.map(({ due }) => due)).toEqual(wrong.map(beat));
});
