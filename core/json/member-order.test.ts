import { beforeEach, expect, test } from "vitest";
import { memberOrders } from "./member-order.ts";

let memberOrder: ReturnType<typeof memberOrders>;
beforeEach(() => {
  memberOrder = memberOrders();
});

test("names are sorted by UTF-16 code unit, and written with what stands before their values", () =>
  expect(memberOrder(["\ufb33", "1", "\ud83d\ude00", 'a"'])).toEqual({
    given: ["\ufb33", "1", "\ud83d\ude00", 'a"'],
    sorted: ["1", 'a"', "\ud83d\ude00", "\ufb33"],
    before: ['{"1":', ',"a\\"":', ',"\ud83d\ude00":', ',"\ufb33":'],
  }));

test("the same names in the same order are remembered", () => {
  const order = memberOrder(["kind", "at"]);
  expect(memberOrder(["kind", "at"])).toBe(order);
});

test.each([[["kind"]], [["kind", "at", "to"]], [["kind", "to"]], [["at", "kind"]]])("%j are others", (names) => {
  memberOrder(["kind", "at"]);
  expect(memberOrder(names)?.sorted).toEqual(names.toSorted());
});

test("a lone surrogate is no name, each time anew", () => {
  for (const _ of [1, 2]) expect(memberOrder(["a", "\ud800"])).toBeUndefined();
});

test("nothing is kept of names that anyone could send without end", () => {
  const long = ["x".repeat(65)];
  const many = Array.from({ length: 33 }, (_, at) => `n${at}`);
  for (const names of [long, many]) expect(memberOrder(names)).not.toBe(memberOrder(names));
  for (let at = 0; at < 8; at++) memberOrder(["one-first", `second-${at}`]);
  expect(memberOrder(["one-first", "other"])).not.toBe(memberOrder(["one-first", "other"]));
  for (let at = 0; at < 256; at++) memberOrder([`first-${at}`]);
  expect(memberOrder(["first-256"])).not.toBe(memberOrder(["first-256"]));
});
