import { expect, test } from "vitest";
import { exponentOf, lineThrough, type Point } from "./line.ts";

const sizes = [10, 100, 1_000, 10_000];

test.each([
  ["nothing", 0, (): number => 7],
  ["a root", 0.5, Math.sqrt],
  ["linear", 1, (x: number) => 3 * x],
  ["quadratic", 2, (x: number) => x * x],
])("the exponent of what grows like %s is %f", (_, exponent, grown) => {
  const line = exponentOf(sizes.map((x): Point => [x, grown(x)]));
  expect(line.slope).toBeCloseTo(exponent, 9);
  expect(line.explained).toBeCloseTo(1, 9);
});

test("the standard error of a slope is that of the textbook", () => {
  const line = lineThrough([
    [1, 2],
    [2, 3],
    [3, 5],
    [4, 4],
    [5, 6],
  ]);
  expect(line.slope).toBeCloseTo(0.9, 9);
  expect(line.error).toBeCloseTo(Math.sqrt(1.9 / 3 / 10), 9);
  expect(line.explained).toBeCloseTo(0.81, 9);
});

test("no line through one x", () => {
  expect(() =>
    lineThrough([
      [1, 2],
      [1, 3],
    ]),
  ).toThrow(RangeError);
});
