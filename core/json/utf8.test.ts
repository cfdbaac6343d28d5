import fc from "fast-check";
import { expect, test } from "vitest";
import { readUtf8, Utf8Error, utf8, utf8Text, writeUtf8 } from "./utf8.ts";

test("bytes are those of the platform's encoder, and come back", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, "utf8")));
      expect(utf8Text(utf8(text))).toBe(text);
    }),
  ));

test("any bytes are read as the platform's strict decoder reads them", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const oracle = (bytes: Uint8Array) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
  const nearUtf8 = fc.constantFrom(
    0x00,
    0x41,
    0x7f,
    0x80,
    0xbf,
    0xc0,
    0xc2,
    0xdf,
    0xe0,
    0xed,
    0xa0,
    0xef,
    0xf0,
    0x90,
    0xf4,
    0x8f,
    0xf5,
  );
  const anyBytes = fc.array(nearUtf8, { maxLength: 5 }).map((list) => Uint8Array.from(list));
  fc.assert(
    fc.property(anyBytes, (bytes) => readUtf8(bytes) === oracle(bytes)),
    { numRuns: 20_000 },
  );
});

test("long texts with a pair across the end of a piece", () => {
  const text = `${"a".repeat(4095)}\u{1f600}${"é".repeat(9000)}`;
  expect(utf8Text(utf8(text))).toBe(text);
});

test("long texts of pieces in ASCII and of others, by turns", () => {
  const piece = fc.tuple(fc.constantFrom("a", "é", "€", "\u{1f600}"), fc.integer({ min: 1, max: 5_000 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.map(([unit, count]) => unit.repeat(count)).join("");
      expect(utf8Text(utf8(text)) === text).toBe(true);
    }),
  );
});

test("a lone surrogate is refused, with its place", () => {
  expect(() => utf8("ab\ud800")).toThrow(new Utf8Error("text", 2));
  expect(() => utf8("\udc00\ud800")).toThrow(Utf8Error);
  expect(() => utf8("\ud800\ud800")).toThrow(Utf8Error);
  expect(() => utf8Text(Uint8Array.of(0x61, 0xed, 0xa0, 0x80))).toThrow(Utf8Error);
});

test("writes at an offset and returns the end", () => {
  const target = new Uint8Array(12);
  expect(writeUtf8("é!", target, 2)).toBe(5);
  expect([...target.subarray(2, 5)]).toEqual([0xc3, 0xa9, 0x21]);
});
