import { expect, test } from "vitest";
import { at, booksAfter, type Signal } from "../../test/live-story.ts";
import { restorationsToAsk } from "./restorations-to-ask.ts";

const notified: Signal = { kind: "notification", id: "n", at: at(2), components: ["api"] };
const restored = (place: number, of?: string): Signal => ({
  ...{ kind: "restoration", id: "r", at: at(place) },
  ...(of === undefined ? { components: ["api"] } : { of }),
});
const seen: Signal = { marks: "++ -++", from: 0 };

const table: [what: string, signals: Signal[], asked: string[], toAsk: number[]][] = [
  ["asked when all is seen up after the notification, since the first of the good ones", [seen, notified], [], [4]],
  ["not while it is seen down", [{ marks: "++ --", from: 0 }, notified], [], []],
  ["not before the return is confirmed", [{ marks: "++ -+", from: 0 }, notified], [], []],
  ["once only", [seen, notified], ["n"], []],
  ["not when this notification was answered", [seen, notified, restored(6, "n")], [], []],
  ["not when a user confirmed first", [seen, notified, restored(3)], [], []],
  ["asked though a later restoration names no notification: it answers none", [seen, notified, restored(6)], [], [4]],
  ["not when the notification is withdrawn", [seen, notified, { kind: "retraction", id: "x", at: at(6), of: "n" }], [], []],
];
test.each(table)("%s", (_, signals, asked, toAsk) => {
  const { account } = booksAfter(signals).accountAt(at(7));
  expect(restorationsToAsk(account, new Set(asked))).toEqual(toAsk.map((place) => ({ notification: "n", seenAt: at(place) })));
});
