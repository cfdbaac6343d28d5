import fc from "fast-check";
import { expect, test } from "vitest";
import { decimal } from "./decimal.ts";

const edges = [0, -0, 2 ** 31, 10 ** 9, 10 ** 12, 1_790_000_000_000, 1_790_000_000_001, Number.MAX_SAFE_INTEGER];

test.each(edges.flatMap((edge) => [edge - 1, edge, edge + 1].filter(Number.isSafeInteger)))("%d and its opposite", (integer) => {
  expect(decimal(integer)).toBe(String(integer));
  expect(decimal(-integer)).toBe(String(-integer));
});

test("any safe integer is written as the machine writes it", () =>
  fc.assert(fc.property(fc.maxSafeInteger(), (integer) => decimal(integer) === String(integer))));

test("and those beside a whole number of billions", () =>
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9_007_199 }), fc.integer({ min: -2, max: 2 }), (billions, beside) => {
      const integer = billions * 1_000_000_000 + beside;
      return decimal(integer) === String(integer);
    }),
    { numRuns: 20_000 },
  ));
