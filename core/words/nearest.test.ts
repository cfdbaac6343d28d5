import { expect, test } from "vitest";
import { cited } from "./cited.ts";
import { nearestWord } from "./nearest.ts";

test.each([
  ["objectif", ["objective", "hours"], "objective"],
  ["Objective", ["objective"], "objective"],
  ["hous", ["objective", "hours"], "hours"],
  ["elephant", ["objective", "hours"], undefined],
  ["", ["objective"], undefined],
  ["a".repeat(65), ["a".repeat(66)], undefined],
])("nearest to %j", (typed, candidates, nearest) => expect(nearestWord(typed, candidates)).toBe(nearest));

test.each([
  ["plain", "“plain”", "«\u202fplain\u202f»"],
  ["\u001b[31mred\n", "“·[31mred·”", "«\u202f·[31mred·\u202f»"],
  ["x".repeat(61), `“${"x".repeat(60)}…”`, `«\u202f${"x".repeat(60)}…\u202f»`],
  ["𝄞".repeat(60), `“${"𝄞".repeat(60)}”`, `«\u202f${"𝄞".repeat(60)}\u202f»`],
])("cited %j", (word, en, fr) => expect(cited(word)).toEqual({ en, fr }));
