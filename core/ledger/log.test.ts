import { describe, expect, test } from "vitest";
import { sha256 } from "../../test/node-crypto.ts";
import { hex } from "../json/hex.ts";
import type { Entry } from "./entry.ts";
import { appendEntries, entryHash, sequenceFaults } from "./log.ts";
import { appendLeaves, emptyTree, rootOf } from "./tree.ts";

const entries: Entry[] = Array.from({ length: 9 }, (_, seq) => ({
  seq,
  kind: "zones.recorded",
  subject: "ocp01",
  at: 1_790_000_000_000 + Math.floor(seq / 2),
  actor: "garant",
  body: seq.toString(16).padStart(64, "0"),
}));

test("the leaf of an entry is SHA-256 of 0x00 and its text", () => {
  const text = `{"actor":"garant","at":1790000000000,"body":"${"0".repeat(64)}","kind":"zones.recorded","seq":0,"subject":"ocp01"}`;
  expect(entries.slice(0, 1).map((entry) => hex(entryHash(entry, sha256)))).toEqual([hex(sha256(Buffer.from(`\0${text}`)))]);
});

test("the tree of entries is the tree of their leaves, however long their texts", () => {
  const long = entries.map((entry, at) => ({
    ...entry,
    subject: "x".repeat(at % 2 === 0 ? 200 : 3),
    actor: "y".repeat(200),
    kind: "z".repeat(200),
  }));
  for (const list of [entries, long]) {
    const leaves = list.map((entry) => entryHash(entry, sha256));
    expect(appendEntries(emptyTree, list, sha256)).toEqual(appendLeaves(emptyTree, leaves, sha256));
  }
});

test("any change of any field moves the root", () => {
  const root = (list: readonly Entry[]) => hex(rootOf(appendEntries(emptyTree, list, sha256), sha256));
  const changes: Partial<Entry>[] = [
    { seq: 40 },
    { kind: "outage.opened" },
    { subject: "ocp02" },
    { at: 5 },
    { actor: "anne" },
    { body: "f".repeat(64) },
  ];
  for (const change of changes)
    expect(root(entries.map((entry, at) => (at === 4 ? { ...entry, ...change } : entry)))).not.toBe(root(entries));
});

describe("the sequence", () => {
  test("goes on from the beginning, or from the entry before", () => {
    expect(sequenceFaults(entries)).toEqual([]);
    expect(sequenceFaults(entries.slice(4), entries[3])).toEqual([]);
  });
  test("has no hole, at the beginning or inside", () => {
    expect(sequenceFaults(entries.slice(1))).toEqual([{ code: "hole", seq: 0, found: 1 }]);
    expect(sequenceFaults(entries.toSpliced(3, 2))).toEqual([{ code: "hole", seq: 3, found: 5 }]);
  });
  test("has no repetition", () =>
    expect(sequenceFaults(entries.toSpliced(3, 0, ...entries.slice(2, 3)))).toEqual([{ code: "hole", seq: 3, found: 2 }]));
  test("does not step back in time", () => {
    const stepped = entries.map((entry) => (entry.seq === 6 ? { ...entry, at: 1_789_999_999_999 } : entry));
    expect(sequenceFaults(stepped)).toEqual([{ code: "back-in-time", seq: 6 }]);
  });
});
