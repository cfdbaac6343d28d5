import { expect, test } from "vitest";
import { nextStop } from "./roving.ts";

const sizes = [3, 0, 2];

test.each([
  ["ArrowRight", [0, 0], [0, 1]],
  ["ArrowRight", [0, 2], null],
  ["ArrowLeft", [0, 0], null],
  ["ArrowDown", [0, 2], [2, 1]],
  ["ArrowUp", [2, 0], [0, 0]],
  ["ArrowDown", [2, 0], null],
  ["End", [0, 0], [0, 2]],
  ["Home", [2, 1], [2, 0]],
  ["a", [0, 0], null],
] as const)("%s from %j leads to %j", (key, from, to) => expect(nextStop(sizes, from, key)).toEqual(to));
