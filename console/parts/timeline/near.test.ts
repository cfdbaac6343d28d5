/** Nearer looks at a timeline: what a lens and a drag show. */
import { expect, test } from "vitest";
import { around, between, lensAddress, lensOf } from "./near.ts";

const hour = 3_600_000;

test("a short episode stands in the middle of an hour, a long one has a quarter of its length on either side", () => {
  expect(around({ from: 10 * hour, to: 10 * hour + 60_000 })).toEqual({
    ...{ zoom: "hour", from: 10 * hour - 1_770_000, to: 10 * hour + 1_830_000 },
  });
  expect(around({ from: 0, to: 8 * hour })).toEqual({ zoom: "day", from: -2 * hour, to: 10 * hour });
});

test("what is dragged over is whole minutes, in either direction, inside the period, never empty", () => {
  const period = { from: 0, to: 10 * hour };
  expect(between(period, [0.2, 0.1])).toEqual({ zoom: "hour", from: hour, to: 2 * hour });
  expect(between(period, [-1, 2])).toEqual({ zoom: "day", from: 0, to: 10 * hour });
  expect(between(period, [0.5, 0.5])).toEqual({ zoom: "hour", from: 5 * hour, to: 5 * hour + 60_000 });
});

test("an address carries a lens, or none", () => {
  expect(lensOf(lensAddress({ from: 5, to: 9 }))).toEqual({ from: 5, to: 9 });
  for (const told of [undefined, "", "9-5", "5-5", "a-b", "1-2-3", "5"]) expect(lensOf(told)).toBeNull();
});
