import { expect, test } from "vitest";
import type { PlatformRecord, StatedRecord } from "./record.ts";
import { standingAt } from "./standing.ts";

const beat = { intervalMs: 1, staleAfterMs: 1, failures: 1, of: 1, successes: 1 };
const platform: PlatformRecord = {
  kind: "platform",
  platform: "p",
  components: [
    { name: "web", beats: [beat] },
    { name: "api", beats: [beat] },
  ],
  vantages: [{ name: "v" }],
};
const notified: StatedRecord = { kind: "notification", id: "n", at: 10, components: ["web"] };
const restored: StatedRecord = { kind: "restoration", id: "r", at: 20, of: "n" };
const contested: StatedRecord = { kind: "contest", id: "c", at: 30, of: "n" };

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

test("a record later than the evaluation is ignored, and counted", () => {
  const standing = standingAt(platform, [restored, notified, contested], 20);
  expect(idsOf(standing.notifications)).toEqual(["n"]);
  expect(idsOf(standing.restorations)).toEqual(["r"]);
  expect(standing.notifications[0].contested).toBe(false);
  expect(standing.ignored).toBe(1);
});

test("what is withdrawn takes its restorations and contests with it", () => {
  const standing = standingAt(platform, [notified, restored, contested, { kind: "retraction", id: "x", at: 40, of: "n" }], 50);
  expect([standing.notifications, standing.restorations]).toEqual([[], []]);
});

test("a withdrawn contest contests nothing", () => {
  const standing = standingAt(platform, [notified, contested, { kind: "retraction", id: "x", at: 40, of: "c" }], 50);
  expect(standing.notifications[0].contested).toBe(false);
});

test("a retraction that is not yet heard withdraws nothing", () => {
  const standing = standingAt(platform, [notified, { kind: "retraction", id: "x", at: 40, of: "n" }], 39);
  expect(idsOf(standing.notifications)).toEqual(["n"]);
});

test("a restoration of a notification is for its components; one that names none is for all", () => {
  const standing = standingAt(platform, [notified, restored, { kind: "restoration", id: "all", at: 25 }], 50);
  expect(standing.restorations.map(({ components }) => components)).toEqual([["web"], ["api", "web"]]);
});

test("rulings come by instant, then by id, by code unit", () => {
  const ruling = (id: string, at: number): StatedRecord => ({ kind: "ruling", id, at, from: 0, to: 1, counts: true });
  const standing = standingAt(platform, [ruling("b", 2), ruling("a", 2), ruling("B", 2), ruling("z", 1)], 5);
  expect(idsOf(standing.rulings)).toEqual(["z", "B", "a", "b"]);
});
