import { expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { linesOf, randomCases, type SharedCase, skipsWithoutCases, workedCases } from "../../test/shared-cases.ts";
import { compute } from "./compute.ts";
import { parseInputs } from "./parse-inputs.ts";

function answered(given: SharedCase): unknown {
  const inputs = parseInputs(linesOf(given), firstTerms);
  if (!inputs.ok) return inputs.errors;
  return JSON.parse(JSON.stringify(compute(inputs.value, firstTerms, monthOf(given.month, firstTerms.zone), given.at)));
}

test.skipIf(skipsWithoutCases)("every worked case has its answer (skipped where the shared data are absent)", () => {
  const cases = workedCases();
  expect(cases).toHaveLength(56);
  for (const one of cases) expect(answered(one), one.title).toStrictEqual(one.expected);
});

test.skipIf(skipsWithoutCases)("every random case has its answer (skipped where the shared data are absent)", () => {
  const cases = randomCases();
  expect(cases).toHaveLength(1_000);
  for (const one of cases) expect(answered(one), one.title).toStrictEqual(one.expected);
});
