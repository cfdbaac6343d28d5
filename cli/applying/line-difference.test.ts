import fc from "fast-check";
import { expect, test } from "vitest";
import { lineDifference } from "./line-difference.ts";

test("what goes, what comes, three lines around, dots between", () => {
  const before = "a b c d e f g h i j k l m n".split(" ");
  const after = "a X c d e f g h i j k l n o".split(" ");
  expect(lineDifference(before, after)).toEqual([
    "  a",
    "- b",
    "+ X",
    "  c",
    "  d",
    "  e",
    "  …",
    "  j",
    "  k",
    "  l",
    "- m",
    "  n",
    "+ o",
  ]);
});

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

test("it is empty for the same alone, and both texts can be read off it", () =>
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const told = lineDifference(before, after);
      expect(told.length === 0).toBe(before.join() === after.join());
      const of = (mark: string, all: readonly string[]) => all.filter((one) => one !== "  …" && one.startsWith(mark)).length;
      expect(of("-", told) - of("+", told)).toBe(before.length - after.length);
      if (before.length + after.length < 4)
        expect(told.filter((one) => !one.startsWith("+")).map((one) => one.slice(2))).toEqual(told.length === 0 ? [] : before);
    }),
  ));
