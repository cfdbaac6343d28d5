import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals, decimalsOf, decimalText, readDecimal } from "./decimal.ts";

test.each([
  ["99.9", 999n, 10n, "99.9"],
  ["99.90", 999n, 10n, "99.9"],
  ["100", 100n, 1n, "100"],
  ["100.000", 100n, 1n, "100"],
  ["0.0001", 1n, 10_000n, "0.0001"],
  ["-0.5", -5n, 10n, "-0.5"],
  ["0.30000000000", 3n, 10n, "0.3"],
])("%s is read from its digits", (text, numerator, denominator, shown) => {
  const decimal = readDecimal(text);
  expect(decimal).toEqual({ numerator, denominator });
  expect(decimal && decimalText(decimal)).toBe(shown);
});

test.each(["", ".5", "5.", "1e3", "+1", "1,5", "0x10", "NaN", "1 ", "1234567890123", "0.1234567890123"])(
  "%j is no decimal",
  (text) => {
    expect(readDecimal(text)).toBeUndefined();
  },
);

test("text and value agree on every decimal, where floats do not", () => {
  const digits = fc.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 11n), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(digits, digits, ([minus, units, places], [, other, morePlaces]) => {
      const one = { numerator: (minus ? -1n : 1n) * units, denominator: 10n ** BigInt(places) };
      const two = { numerator: other, denominator: 10n ** BigInt(morePlaces) };
      const again = readDecimal(decimalText(one));
      expect(again && compareDecimals(again, one)).toBe(0);
      expect(again && decimalsOf(again)).toBeLessThanOrEqual(places);
      expect(Math.sign(compareDecimals(one, two))).toBe(-Math.sign(compareDecimals(two, one)) + 0);
    }),
  );
  expect(0.1 + 0.2).not.toBe(0.3);
});
