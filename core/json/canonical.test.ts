import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CanonicalJsonError, canonicalJson } from "./canonical.ts";

const written: [rule: string, value: unknown, text: string][] = [
  ["the constants", [null, true, false], "[null,true,false]"],
  [
    "integers in plain decimals",
    [0, -0, 7, -7, 9007199254740991, -9007199254740991],
    "[0,0,7,-7,9007199254740991,-9007199254740991]",
  ],
  ["the escapes of section 3.2.2.2", "\u20ac$\u000f\nA'B\"\\/\u2028", '"€$\\u000f\\nA\'B\\"\\\\/\u2028"'],
  [
    "keys in the order of section 3.2.3",
    { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
  ],
  ["objects without a prototype", Object.assign(Object.create(null), { b: [], a: {} }), '{"a":{},"b":[]}'],
  ["a key that looks like the prototype", JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
];
test.each(written)("writes %s", (_, value, text) => expect(canonicalJson(value)).toBe(text));

const refused: [what: string, value: unknown, code: string, path: string][] = [
  ["a fraction", { a: [1, 0.5] }, "not-an-integer", "$.a[1]"],
  ["an integer that a double can't hold apart", 2 ** 53, "not-an-integer", "$"],
  ["no number", Number.NaN, "not-an-integer", "$"],
  ["infinity", Number.POSITIVE_INFINITY, "not-an-integer", "$"],
  ["a lone surrogate", { a: "\ud800" }, "lone-surrogate", "$.a"],
  ["a lone surrogate in a key", { "\udc00": 1 }, "lone-surrogate", "$"],
  ["undefined", { a: undefined }, "not-json", "$.a"],
  ["a hole", new Array(1), "not-json", "$[0]"],
  ["a big integer", 1n, "not-json", "$"],
  ["a date", new Date(0), "not-json", "$"],
  ["bytes", new Uint8Array(2), "not-json", "$"],
  ["a function", () => 1, "not-json", "$"],
];
test.each(refused)("refuses %s", (_, value, code, path) => {
  expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ code, path }));
});

describe("depth", () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
  test("128 levels are written", () => expect(canonicalJson(nested(128))).toBe(`${"[".repeat(128)}1${"]".repeat(128)}`));
  test("one more is refused, and a cycle with it", () => {
    expect(() => canonicalJson(nested(129))).toThrow(expect.objectContaining({ code: "too-deep" }));
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    expect(() => canonicalJson(cycle)).toThrow(expect.objectContaining({ code: "too-deep" }));
  });
});

const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: "binary" }),
    fc.array(tie("value")),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value"), { noNullPrototype: true }),
  ),
})).value;

test("the text says the value again, and does not depend on the order of keys", () =>
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
  ));

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}
