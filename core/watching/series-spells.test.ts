import { expect, test } from "vitest";
import { halfMinute, marked } from "../../test/marks.ts";
import { read } from "./run.ts";
import { seriesSpells } from "./series-spells.ts";

const spells = (marks: string, from: number, to: number) =>
  seriesSpells(read(marked(marks), marks.length * halfMinute), { from: from * halfMinute, to: to * halfMinute }).map(
    ({ state, ...bounds }) => [state, bounds.from / halfMinute, bounds.to / halfMinute],
  );

test("the states fill the membership without a hole", () =>
  expect(spells("++--++   ++", -2, 11)).toEqual([
    ["unknown", -2, 0],
    ["ok", 0, 2],
    ["failing", 2, 4],
    ["ok", 4, 6],
    ["unknown", 6, 9],
    ["ok", 9, 11],
  ]));

test("what comes after the membership is not told", () =>
  expect(spells("++--++", 0, 3)).toEqual([
    ["ok", 0, 2],
    ["failing", 2, 3],
  ]));

test("a series without observations is unknown throughout", () => expect(spells("", 0, 3)).toEqual([["unknown", 0, 3]]));
