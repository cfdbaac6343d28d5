import fc from "fast-check";
import { expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import { parseInputBytes } from "./parse-input-bytes.ts";
import { parseInputs } from "./parse-inputs.ts";

const beat = { intervalMs: 30_000, staleAfterMs: 60_000, failures: 2, of: 3, successes: 2 };
const platform = JSON.stringify({
  kind: "platform",
  platform: "demo",
  components: [
    { name: "api", beats: [beat] },
    { name: "a", beats: [beat] },
  ],
  vantages: [{ name: "paris" }, { name: "v" }],
});

const anyObservation = fc
  .record({
    component: fc.constantFrom("api", "a", "db", "é", ""),
    vantage: fc.constantFrom("paris", "v", "x".repeat(65)),
    at: fc.oneof(
      fc.constantFrom("0", "-0", "007", "1.0", "1e3", "-5", "999999999999999", "9999999999999999", '"1970-01-01T00:00:01Z"'),
      fc.integer().map(String),
    ),
    ok: fc.constantFrom("true", "false", "1"),
    spaces: fc.constantFrom(["", ""], [" ", " "], [" ", ""], ["  ", "\t"]),
    end: fc.constantFrom("", "\r", " ", "}", "x"),
  })
  .map(({ component, vantage, at, ok, spaces: [colon, comma], end }) =>
    [
      `{"kind":${colon}"observation"`,
      `"component":${colon}"${component}"`,
      `"vantage":${colon}"${vantage}"`,
      `"at":${colon}${at}`,
      `"ok":${colon}${ok}}${end}`,
    ].join(`,${comma}`),
  );

/** A line with one letter changed, dropped or added. */
const anyMisspelt = fc
  .tuple(anyObservation, fc.nat({ max: 120 }), fc.constantFrom("", "x", '"', "é", ":", ","), fc.nat({ max: 1 }))
  .map(([line, place, letter, dropped]) => line.slice(0, place) + letter + line.slice(place + dropped));

const anyLines = fc.array(fc.oneof(fc.constant(platform), anyObservation, anyMisspelt, fc.constantFrom("", "{", "\r")), {
  maxLength: 12,
});

/** The bytes in pieces that share one buffer, as a file is read. */
function* pieces(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(length);
  for (let from = 0; from < bytes.length; from += length) {
    const piece = bytes.subarray(from, from + length);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

test("the bytes of a file, in whatever pieces, say what its lines say", () =>
  fc.assert(
    fc.property(anyLines, fc.integer({ min: 1, max: 300 }), fc.boolean(), (lines, length, last) => {
      const text = lines.map((line) => `${line}\n`).join("");
      const bytes = Buffer.from(last ? text : text.slice(0, -1));
      const expected = last ? lines : lines.length > 0 && lines.at(-1) === "" ? lines.slice(0, -1) : lines;
      expect(parseInputBytes(pieces(bytes, length), firstTerms)).toEqual(parseInputs(expected, firstTerms));
    }),
    { numRuns: 3_000 },
  ));

const errorsOf = (...lines: (string | Uint8Array)[]) => {
  const result = parseInputBytes(
    lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]),
    firstTerms,
  );
  return result.ok ? [] : result.errors.map(({ code, line }) => [code, line]);
};

test("what is no UTF-8 is told, and the next line is read", () =>
  expect(errorsOf(platform, Uint8Array.of(0x22, 0xff, 0x22), "{")).toEqual([
    ["not-utf8", 2],
    ["not-json", 3],
  ]));

test("a line without end is told, never kept", () =>
  expect(errorsOf(platform, "x".repeat(5_000_000), "{")).toEqual([
    ["too-long", 2],
    ["not-json", 3],
  ]));

test("a byte order mark says nothing", () => expect(errorsOf(`\uFEFF${platform}`)).toEqual([]));

test("a last line without an end of line is read", () => {
  const result = parseInputBytes(
    [Buffer.from(`${platform}\n{"kind":"observation","component":"api","vantage":"v","at":5,"ok":true}`)],
    firstTerms,
  );
  expect(result.ok && result.value.observations.map(({ at }) => [...at])).toEqual([[5]]);
});
