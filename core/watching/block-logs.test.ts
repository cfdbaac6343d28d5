import { expect, test } from "vitest";
import { fewComponents, headerOf, steadyBlock } from "../../test/watching/steady-block.ts";
import { observationLogs, observedIn } from "./block-logs.ts";
import type { ObservationLog } from "./observations.ts";

const block = steadyBlock({ components: fewComponents, beatMs: 30_000, minutes: 10, jitterMs: 5 });
const log = (component: string, at: number[], vantage = "paris-1"): ObservationLog => ({
  component,
  vantage,
  at: Float64Array.from(at),
  ok: Uint8Array.from(at, () => 1),
});

test("a block's logs make the block again, in whatever order they are given", () =>
  expect(observedIn(block.header, observationLogs([block]).reverse())).toEqual(block.observed));

test("a component without log observed nothing", () =>
  expect(observedIn(headerOf(["api", "console"], 1_000), [log("console", [5])]).map(({ at }) => [...at])).toEqual([[], [5]]));

test("blocks that follow one another make one log a series, also when the series change", () => {
  const first = { ...block, header: headerOf(["api", "console"], 1_000), observed: [log("api", [1, 2]), log("console", [1])] };
  const second = { ...block, header: headerOf(["api", "oauth"], 1_000), observed: [log("api", [7]), log("oauth", [8])] };
  const elsewhere = { ...block, header: { ...headerOf(["api"], 1_000), vantage: "lyon-1" }, observed: [log("api", [3])] };
  expect(observationLogs([first, second, elsewhere])).toEqual([
    log("api", [1, 2, 7]),
    log("console", [1]),
    log("oauth", [8]),
    log("api", [3], "lyon-1"),
  ]);
});

test("a log that is not of the block is refused", () => {
  const header = headerOf(["api"], 1_000);
  expect(() => observedIn(header, [log("console", [])])).toThrow(RangeError);
  expect(() => observedIn(header, [log("api", [], "lyon-1")])).toThrow(RangeError);
  expect(() => observedIn(header, [log("api", []), log("api", [])])).toThrow(RangeError);
});
