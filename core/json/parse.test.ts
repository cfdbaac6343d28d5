import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonLimits, parseJson } from "./parse.ts";

const limits: JsonLimits = { length: 10_000, depth: 8 };

const refused: [what: string, text: string, code: string][] = [
  ["nothing", "", "not-json"],
  ["a stray comma", "[1,]", "not-json"],
  ["a name without quotes", "{a:1}", "not-json"],
  ["an end too many", "[]]", "not-json"],
  ["a string without end", '"abc\\"', "not-json"],
  ["nine levels", `${"[".repeat(9)}${"]".repeat(9)}`, "too-deep"],
  ["a thousand levels that never end", "[".repeat(1000), "too-deep"],
  ["more text than allowed", " ".repeat(10_001), "too-long"],
  ["a key twice", '{"a":1,"a":1}', "repeated-key"],
  ["a key twice, once escaped", '{"a":1,"\\u0061":2}', "repeated-key"],
  ["a key twice, deep inside", '[{"b":{"a":{},"c":[],"a":{}}}]', "repeated-key"],
  ["the prototype's name twice", '{"__proto__":1,"__proto__":2}', "repeated-key"],
];
test.each(refused)("refuses %s", (_, text, code) => expect(parseJson(text, limits)).toEqual({ ok: false, errors: [{ code }] }));

const read: [what: string, text: string][] = [
  ["brackets and colons inside strings", '{"[[[[[[[[[[[[":"::::{{{{{{{{{{{{\\"["}'],
  ["eight levels", `${"[".repeat(8)}${"]".repeat(8)}`],
  ["one key in two objects", '[{"a":1},{"a":2}]'],
  ["a string that ends in an escaped backslash", '{"a":"\\\\","b":1}'],
  ["the prototype's name", '{"__proto__":{"a":1}}'],
];
test.each(read)("reads %s", (_, text) => expect(parseJson(text, limits)).toEqual({ ok: true, value: JSON.parse(text) }));

test("what any JSON says is read as it is", () =>
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const parsed = parseJson(text, { length: 1_000_000, depth: 10 });
      expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  ));

test("any text is read as the platform's parser reads it, or refused, and never crashes", () => {
  const nearJson = fc.string({ unit: fc.constantFrom(...'[]{}:,"\\ 01-eatrufnl'), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(nearJson, fc.string({ unit: "binary" })), (text) => {
      const parsed = parseJson(text, limits);
      if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 10_000 },
  );
});
