import { expect, test } from "vitest";
import type { ParameterProblem } from "../parameters/read-values.ts";
import { parameterProblemWords } from "./parameter-problems.ts";

const examples: Readonly<Record<ParameterProblem["code"], ParameterProblem>> = {
  missing: { parameter: "a", code: "missing" },
  unknown: { parameter: "a", code: "unknown" },
  "wrong-type": { parameter: "a", code: "wrong-type", expected: "integer" },
  "wrong-format": { parameter: "a", code: "wrong-format", expected: "http-url" },
  "too-small": { parameter: "a", code: "too-small", min: 1 },
  "too-large": { parameter: "a", code: "too-large", max: 9 },
  "too-long": { parameter: "a", code: "too-long", max: 9 },
  "too-many": { parameter: "a", code: "too-many", max: 9 },
  "not-an-option": { parameter: "a", code: "not-an-option", options: ["b", "c"] },
  "name-not-allowed": { parameter: "a", code: "name-not-allowed", name: "te" },
};

test.each(Object.values(examples))("$code is said in both languages", (problem) => {
  const { en, fr } = parameterProblemWords(problem);
  for (const words of [en, fr]) expect(words).toMatch(/^[A-ZÀ].*\.$/);
  expect(`${en}${fr}`).not.toContain("undefined");
});

test("every format that a parameter may have says what it wants", () => {
  const wanted = ["hostname", "http-url", "status-list", "regular-expression", "certificates", "secret", "private-key"];
  const said = wanted.map((expected) => parameterProblemWords({ parameter: "a", code: "wrong-format", expected }).en);
  expect(new Set(said).size).toBe(wanted.length);
  expect(said).not.toContain("Written wrongly.");
});
