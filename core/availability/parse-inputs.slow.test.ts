import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstTerms } from "../../test/first-terms.ts";
import { parseInputs } from "./parse-inputs.ts";

const beat = { intervalMs: 30_000, staleAfterMs: 60_000, failures: 2, of: 3, successes: 2 };
const platform = {
  kind: "platform",
  platform: "demo",
  components: [
    { name: "api", beats: [beat] },
    { name: "web", beats: [beat] },
  ],
  vantages: [{ name: "paris" }, { name: "lyon" }],
};
const seen = { kind: "observation", component: "api", vantage: "paris", at: 1_000, ok: true };
const notified = { kind: "notification", id: "n", at: 1_000 };

const linesOf = (...records: unknown[]) =>
  records.map((record) => (typeof record === "string" ? record : JSON.stringify(record)));
const parsed = (...records: unknown[]) => parseInputs(linesOf(...records), firstTerms);

/** Code and line of each error. */
function errors(...records: unknown[]): [code: string, line: number][] {
  const result = parsed(...records);
  return result.ok ? [] : result.errors.map(({ code, line }) => [code, line]);
}

function inputs(...records: unknown[]) {
  const result = parsed(...records);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

describe("what is read", () => {
  test("a platform alone is enough", () => expect(inputs(platform).platform.platform).toBe("demo"));

  test("blank lines, ends of lines of another system and a byte order mark say nothing", () =>
    expect(inputs(`\uFEFF${JSON.stringify(platform)}\r`, "", "  \t\r", `${JSON.stringify(seen)}\r`).observations).toHaveLength(
      1,
    ));

  test("instants are integers or RFC 3339", () => {
    const written = { ...seen, at: "1970-01-01T01:00:01+01:00" };
    expect(inputs(platform, seen, written).observations[0].at).toEqual(Float64Array.of(1_000));
  });

  test("records that say the same are one, however lists and instants are written", () => {
    const once = { ...notified, components: ["api", "web"] };
    const again = { ...notified, components: ["web", "api"], at: "1970-01-01T00:00:01Z" };
    const turned = { ...platform, components: [...platform.components].reverse(), vantages: [...platform.vantages].reverse() };
    expect(inputs(platform, once, again, turned)).toEqual(inputs(platform, once));
  });

  test("of two observations that disagree the failed one holds, and the other is told apart", () => {
    const failed = { ...seen, ok: false };
    for (const order of [
      [seen, failed],
      [failed, seen],
      [seen, failed, seen, failed],
    ]) {
      const { observations, overruled } = inputs(platform, ...order);
      expect([observations[0].at, observations[0].ok, overruled]).toEqual([Float64Array.of(1_000), Uint8Array.of(0), [1_000]]);
    }
  });

  test("the usual way to write an observation and any other one say the same", () => {
    const usual = ['{"kind":"observation","component":"api","vantage":"paris","at":-5,"ok":false}'];
    const other = ['{ "ok": false, "at": -5, "component": "api", "kind": "observation", "vantage": "p\\u0061ris" }'];
    expect(inputs(platform, ...usual)).toEqual(inputs(platform, ...other));
  });

  test("observations come out in order, each once, whatever order they came in", () =>
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.integer({ min: 0, max: 30 }), ok: fc.boolean() }), { minLength: 1 }), (given) => {
        const { observations, overruled } = inputs(platform, ...given.map((one) => ({ ...seen, ...one })));
        const instants = [...new Set(given.map(({ at }) => at))].sort((a, b) => a - b);
        const good = (at: number, ok: boolean) => given.some((one) => one.at === at && one.ok === ok);
        expect([...observations[0].at]).toEqual(instants);
        expect([...observations[0].ok]).toEqual(instants.map((at) => (good(at, false) ? 0 : 1)));
        expect(overruled).toEqual(instants.filter((at) => good(at, true) && good(at, false)));
      }),
    ));
});

const withoutBeats = { name: "api" };
const withBeats = (...beats: unknown[]) => ({ ...platform, components: [{ name: "api", beats }] });
const restored = { kind: "restoration", id: "r", at: 2_000, of: "n" };
const excluded = { kind: "exclusion", id: "x", at: 1_000, cause: "hammering-block", from: 0, to: 10 };
const voided = { kind: "void", id: "v", at: 1_000, component: "api", from: 0, to: 10 };
const ruled = { kind: "ruling", id: "g", at: 1_000, from: 0, to: 10, counts: true };

const wrong: [what: string, records: unknown[], errors: [string, number][]][] = [
  ["nothing at all", [], [["no-platform", 1]]],
  ["no platform", [notified], [["no-platform", 1]]],
  ["two platforms", [platform, { ...platform, platform: "other" }], [["second-platform", 2]]],
  [
    "a line that is no JSON",
    [platform, "{", "nul", "{'a':1}"],
    [
      ["not-json", 2],
      ["not-json", 3],
      ["not-json", 4],
    ],
  ],
  ["a line that is no object", [platform, "[]", "1", "null", '"x"'], [2, 3, 4, 5].map((line) => ["not-an-object", line])],
  ["a field given twice", [platform, '{"kind":"zones","id":"z","at":1,"zones":1,"zones":2}'], [["repeated-key", 2]]],
  ["depth without end", [platform, "[".repeat(500_000)], [["too-deep", 2]]],
  ["a line of megabytes", [platform, " ".repeat(2_000_000) + JSON.stringify(seen)], [["too-long", 2]]],
  [
    "no kind, an unknown kind, one that is no text",
    [platform, {}, { kind: "outage" }, { kind: 5 }, { kind: "toString" }],
    [
      ["missing-field", 2],
      ["unknown-kind", 3],
      ["unknown-kind", 4],
      ["unknown-kind", 5],
    ],
  ],
  ["an unknown field", [platform, { ...notified, note: "" }], [["unknown-field", 2]]],
  [
    "unknown fields inside",
    [{ ...platform, components: [{ ...platform.components[0], title: "" }, platform.components[1]] }],
    [["unknown-field", 1]],
  ],
  ["missing fields, all of them", [platform, { kind: "observation" }], [2, 2, 2, 2].map((line) => ["missing-field", line])],
  [
    "another type",
    [platform, { ...seen, ok: 1 }, { ...seen, at: 1.5 }, { ...seen, at: null }, { ...seen, component: 1 }],
    [2, 3, 4, 5].map((line) => ["wrong-type", line]),
  ],
  [
    "an integer beyond the safe ones",
    [platform, '{"kind":"zones","id":"z","at":9007199254740993,"zones":1}'],
    [["wrong-type", 2]],
  ],
  [
    "names with other characters",
    [platform, ...["", "a b", "é", "a".repeat(65), "\ud800", "a\n"].map((id) => ({ ...notified, id }))],
    [2, 3, 4, 5, 6, 7].map((line) => ["malformed-name", line]),
  ],
  [
    "an instant that is none",
    [platform, { ...seen, at: "2026-02-30T00:00:00Z" }, { ...seen, at: "1000" }],
    [
      ["malformed-instant", 2],
      ["malformed-instant", 3],
    ],
  ],
  [
    "an unknown component or vantage",
    [{ ...seen, component: "db" }, platform, { ...seen, vantage: "metz" }],
    [
      ["unknown-component", 1],
      ["unknown-vantage", 3],
    ],
  ],
  [
    "unknown names in what was stated",
    [platform, { ...notified, components: ["api", "db"] }, { ...voided, vantage: "metz", component: "x" }],
    [
      ["unknown-component", 2],
      ["unknown-component", 3],
      ["unknown-vantage", 3],
    ],
  ],
  ["an unknown cause", [platform, { ...excluded, cause: "weather" }], [["unknown-cause", 2]]],
  [
    "an id used twice",
    [platform, notified, { ...notified, at: 5 }, { ...ruled, id: "n" }],
    [
      ["id-reused", 3],
      ["id-reused", 4],
    ],
  ],
  [
    "an empty list",
    [platform, { ...notified, components: [] }, { ...platform, vantages: [] }],
    [
      ["empty-list", 2],
      ["empty-list", 3],
    ],
  ],
  ["a name twice in a list", [platform, { ...notified, components: ["api", "api"] }], [["given-twice", 2]]],
  ["a component twice", [{ ...platform, vantages: [{ name: "a" }, { name: "a" }] }], [["given-twice", 1]]],
  [
    "an empty or reversed interval",
    [platform, { ...excluded, to: 0 }, { ...voided, to: -1 }, { ...ruled, from: 10 }],
    [2, 3, 4].map((line) => ["empty-interval", line]),
  ],
  [
    "a membership that ends before it begins",
    [{ ...platform, vantages: [{ name: "a", from: 5, to: 5 }] }],
    [["empty-interval", 1]],
  ],
  ["a component without beats", [{ ...platform, components: [withoutBeats] }], [["missing-field", 1]]],
  ["no beats", [withBeats()], [["empty-list", 1]]],
  ["a vantage with an empty list of beats", [{ ...platform, vantages: [{ name: "a", beats: [] }] }], [["empty-list", 1]]],
  ["a first beat that begins somewhere", [withBeats({ ...beat, from: 1 })], [["first-beat-dated", 1]]],
  ["two beats that begin together", [withBeats(beat, { ...beat, from: 1 }, { ...beat, from: 1 })], [["beats-at-once", 1]]],
  ["two beats from the beginning", [withBeats(beat, beat)], [["beats-at-once", 1]]],
  ["a beat that is stale before the next one", [withBeats({ ...beat, staleAfterMs: 29_999 })], [["out-of-range", 1]]],
  ["more failures than observations", [withBeats({ ...beat, failures: 4 })], [["out-of-range", 1]]],
  [
    "counts below one",
    [withBeats({ ...beat, failures: 0, successes: 0, intervalMs: 0 })],
    [1, 1, 1].map((line) => ["out-of-range", line]),
  ],
  ["zones below none", [platform, { kind: "zones", id: "z", at: 1, zones: -1 }], [["out-of-range", 2]]],
  [
    "a restoration of a notification and of components",
    [platform, notified, { ...restored, components: ["api"] }],
    [["fields-unfit", 3]],
  ],
  ["of what is not there", [platform, restored], [["of-unknown", 2]]],
  [
    "of what does not fit",
    [platform, ruled, { ...restored, of: "g" }, { kind: "contest", id: "c", at: 2_000, of: "g" }],
    [
      ["of-unfit", 3],
      ["of-unfit", 4],
    ],
  ],
  [
    "a retraction of a retraction",
    [
      platform,
      notified,
      { kind: "retraction", id: "a", at: 1_000, of: "n" },
      { kind: "retraction", id: "b", at: 1_000, of: "a" },
    ],
    [["of-unfit", 4]],
  ],
  ["of what is later", [platform, { ...restored, at: 999 }, notified], [["of-later", 2]]],
  ["of itself", [platform, { kind: "retraction", id: "a", at: 1, of: "a" }], [["of-unfit", 2]]],
  [
    "what names a wrong record is not wrong for that",
    [platform, { ...notified, at: "soon" }, restored],
    [["malformed-instant", 2]],
  ],
  ["a wrong platform makes no name unknown", [{ ...platform, platform: "" }, seen], [["malformed-name", 1]]],
];
test.each(wrong)("told: %s", (_, records, expected) => expect(errors(...records)).toEqual(expected));

test("every error is told, by line, in both languages", () => {
  const result = parsed({ ...seen, component: "db" }, platform, "{", { ...notified, id: "" });
  const told = result.ok ? [] : result.errors;
  expect(told.map(({ line }) => line)).toEqual([1, 3, 4]);
  for (const { message } of told) {
    expect(message.en).not.toBe(message.fr);
    expect(message.fr).not.toMatch(/ [:;!?»]|« /);
  }
});

test("past a thousand errors the rest are counted", () => {
  const result = parsed(platform, ...Array.from({ length: 1_500 }, () => "{"));
  const told = result.ok ? [] : result.errors;
  expect(told).toHaveLength(1_001);
  expect(told.at(-1)).toMatchObject({ code: "too-many-errors", line: 1_501, message: { en: "and 500 more errors" } });
});

test("nothing that a line may hold throws", () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.json(), fc.string({ unit: "binary" }), anyRecord()), { maxLength: 6 }), (lines) => {
      expect(typeof parseInputs(lines, firstTerms).ok).toBe("boolean");
    }),
    { numRuns: 2_000 },
  ));

/** A record of a known kind with anything in its fields. */
function anyRecord(): fc.Arbitrary<string> {
  const fields = [
    "id",
    "at",
    "of",
    "from",
    "to",
    "components",
    "vantages",
    "component",
    "vantage",
    "ok",
    "cause",
    "zones",
    "counts",
    "platform",
  ];
  const kind = fc.constantFrom(...[platform, seen, notified, restored, excluded, voided, ruled].map((one) => one.kind));
  const anything = fc.dictionary(
    fc.constantFrom(...fields),
    fc.oneof(fc.jsonValue(), fc.constantFrom("n", "api", 1, [], ["api"], [{}], [{ name: "a", beats: [{}] }])),
  );
  return fc.tuple(kind, anything).map(([of, rest]) => JSON.stringify({ kind: of, ...rest }));
}
