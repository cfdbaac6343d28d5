import { expect, test } from "vitest";
import { episodeRows, sortedRows, toCsv } from "./episode-rows.ts";
import { episodesOf } from "./episodes.ts";
import type { Lane } from "./lanes.ts";

const lane = (key: string, ...spans: [number, number][]): Lane => ({
  key,
  kind: "component",
  title: `${key}, "seen"`,
  episodes: spans.flatMap(([from, to]) => episodesOf([{ from, to, state: "down", cause: null, outage: "A" }])),
});
const rows = episodeRows([lane("b", [5, 9], [20, 21]), lane("a", [7, 30])]);

test("rows are sorted by start unless told otherwise, and downwards with a minus", () => {
  expect(sortedRows(rows, undefined).map(({ from }) => from)).toEqual([5, 7, 20]);
  expect(sortedRows(rows, "-duration").map(({ from }) => from)).toEqual([7, 5, 20]);
  expect(sortedRows(rows, "lane").map(({ from }) => from)).toEqual([7, 5, 20]);
  expect(sortedRows(rows, "colour").map(({ from }) => from)).toEqual([5, 7, 20]);
});

test("CSV quotes what needs it", () => {
  const text = toCsv(rows.slice(0, 1), ({ title }) => title ?? "");
  expect(text).toBe(
    'state,lane,from,to,milliseconds,outage\r\ndown,"b, ""seen""",1970-01-01T00:00:00.005Z,1970-01-01T00:00:00.009Z,4,A\r\n',
  );
});
