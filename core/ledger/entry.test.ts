import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../test/node-crypto.ts";
import { CanonicalJsonError, canonicalJson } from "../json/canonical.ts";
import { bodyDigest, type Entry, entryFault, entryText, readEntry } from "./entry.ts";

const digest = "0f".repeat(32);
const entry: Entry = {
  seq: 7,
  kind: "outage.opened",
  subject: "IND-2026-031",
  at: 1_790_000_000_000,
  actor: "garant",
  body: digest,
};
const anyId = fc.stringMatching(/^[!#-[\]-~]{1,40}$/);
const anyEntry = fc.record({
  seq: fc.maxSafeNat(),
  kind: anyId,
  subject: anyId,
  at: fc.maxSafeNat(),
  actor: anyId,
  body: fc.stringMatching(/^[0-9a-f]{64}$/),
});

test("the leaf of an entry is written as the specification shows it", () =>
  expect(entryText(entry)).toBe(
    `{"actor":"garant","at":1790000000000,"body":"${digest}","kind":"outage.opened","seq":7,"subject":"IND-2026-031"}`,
  ));

test("the text of an entry is its canonical JSON, and reads back as the entry", () =>
  fc.assert(
    fc.property(anyEntry, (any) => {
      expect(entryText(any)).toBe(canonicalJson(any));
      expect(readEntry(JSON.parse(entryText(any)))).toEqual({ ok: true, value: any });
    }),
  ));

const malformed: [what: string, change: Record<string, unknown>, field: string][] = [
  ["a negative place", { seq: -1 }, "seq"],
  ["half a millisecond", { at: 0.5 }, "at"],
  ["an instant as text", { at: "2026-11-01T00:00:00Z" }, "at"],
  ["no actor", { actor: "" }, "actor"],
  ["a person's name for an actor", { actor: "Anne Onyme" }, "actor"],
  ["a subject that breaks out of its quotes", { subject: 'x","seq":0' }, "subject"],
  ["a subject of 201 letters", { subject: "x".repeat(201) }, "subject"],
  ["a kind that is a number", { kind: 3 }, "kind"],
  ["a digest in upper case", { body: "0F".repeat(32) }, "body"],
  ["a digest cut short", { body: "0f".repeat(31) }, "body"],
];
test.each(malformed)("%s is refused", (_, change, field) =>
  expect(readEntry(JSON.parse(JSON.stringify({ ...entry, ...change })))).toEqual({
    ok: false,
    errors: [{ code: "bad-field", field }],
  }),
);

test("a field too many, a field too few, and what is no object are refused", () => {
  const { actor: _, ...anonymous } = entry;
  for (const value of [{ ...entry, note: "x" }, anonymous, [entry], null, "entry", 3])
    expect(readEntry(value)).toEqual({ ok: false, errors: [{ code: "not-an-entry" }] });
  expect(readEntry({ ...anonymous, note: "x" })).toEqual({ ok: false, errors: [{ code: "bad-field", field: "actor" }] });
});

test("a fault is found before the entry is written", () => {
  expect(entryFault(entry)).toBeUndefined();
  expect(entryFault({ ...entry, subject: "two words" })).toEqual({ code: "bad-field", field: "subject" });
});

describe("the digest of a body", () => {
  const salt = new Uint8Array(16).fill(9);
  test("is that of the salt and the canonical text, whatever the order of the keys", () => {
    const salted = Buffer.concat([salt, Buffer.from('{"b":null,"é":[1,2]}')]);
    const expected = Buffer.from(sha256(salted)).toString("hex");
    expect(bodyDigest({ é: [1, 2], b: null }, salt, sha256)).toBe(expected);
    expect(bodyDigest({ b: null, é: [1, 2] }, salt, sha256)).toBe(expected);
  });
  test("is another with another salt", () =>
    expect(bodyDigest({}, salt, sha256)).not.toBe(bodyDigest({}, new Uint8Array(16), sha256)));
  test("wants 16 bytes of salt and a body with canonical text", () => {
    expect(() => bodyDigest({}, new Uint8Array(15), sha256)).toThrow(RangeError);
    expect(() => bodyDigest({ half: 0.5 }, salt, sha256)).toThrow(CanonicalJsonError);
  });
});
