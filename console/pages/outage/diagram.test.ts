import { expect, test } from "vitest";
import { axis, placedLabels, plot, rangeOf, rowsOf, spaced, xOf } from "./diagram.ts";

const minute = 60_000;

test("the drawing has a tenth of the outage on either side, on whole minutes", () => {
  expect(rangeOf({ from: 100 * minute, to: 150 * minute }, 0)).toEqual({ from: 95 * minute, to: 155 * minute });
  expect(rangeOf({ from: 100 * minute, to: null }, 100 * minute + 5000)).toEqual({ from: 99 * minute, to: 102 * minute });
});

test("an instant outside is drawn at the edge", () => {
  const range = { from: 0, to: 100 };
  expect([xOf(0, range), xOf(50, range), xOf(200, range)]).toEqual([plot.left, 600, plot.right]);
});

test("the axis is round and never crowded", () => {
  const hour = axis({ from: 8 * minute, to: 68 * minute });
  expect(hour).toEqual([10, 20, 30, 40, 50, 60].map((at) => at * minute));
  expect(axis({ from: 0, to: 40 * 86_400_000 }).length).toBeLessThanOrEqual(9);
});

test("observations that would overlap are drawn as one, the first one stays", () => {
  const range = { from: 0, to: 900 };
  const marks = [0, 5, 10, 14, 40].map((at) => ({ at, vantage: "a", ok: at === 5 }));
  expect(spaced(marks, range)).toEqual([0, 14, 40]);
});

test("without a word of the client there is no row for it", () => {
  expect(rowsOf(2, false)).toEqual({ client: null, components: [66, 108], agreement: 190, height: 240 });
  expect(rowsOf(2, true).client).toBe(58);
});

test("words on one line stand apart", () => {
  const words = placedLabels([
    { text: "21:57:53 your report", x: 600, wants: "after" },
    { text: "21:58:19 service is back", x: 660, wants: "before" },
    { text: "21:58:25 service is back", x: 670, wants: "before" },
  ]);
  expect(words.map(({ dy, anchor }) => `${dy} ${anchor}`)).toEqual(["-5 start", "18 end", "18 start"]);
  const far = placedLabels([
    { text: "20:00:00 your report", x: 300, wants: "after" },
    { text: "22:00:00 service is back", x: 900, wants: "before" },
  ]);
  expect(far.map(({ x, dy, anchor }) => [x, dy, anchor])).toEqual([
    [313, -5, "start"],
    [887, -5, "end"],
  ]);
});
