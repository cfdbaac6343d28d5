import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { InputRecord } from "../../core/watching/record.ts";
import { firstTerms } from "../first-terms.ts";
import { randomCases, type SharedCase, skipsWithoutCases, workedCases } from "../shared-cases.ts";
import { monthIn } from "./months.ts";
import { oracle } from "./oracle.ts";

/** The oracle reads records as they are: the cases are valid, and write instants as integers. */
function asRecords({ inputs }: SharedCase): readonly InputRecord[] {
  return inputs as readonly InputRecord[];
}

function isAnswered(one: SharedCase): boolean {
  const { month, at, expected } = one;
  const answer = oracle(asRecords(one), firstTerms, monthIn(month, firstTerms.zone), at);
  return isDeepStrictEqual(JSON.parse(JSON.stringify(answer)), expected);
}

describe.skipIf(skipsWithoutCases)("the oracle gives the answers of the shared cases (skipped where they are absent)", () => {
  const unanswered = (cases: readonly SharedCase[]) => cases.filter((one) => !isAnswered(one)).map(({ title }) => title);

  test("the worked ones", () => {
    expect(unanswered(workedCases())).toEqual([]);
  });

  test("the thousand random ones", { timeout: 120_000 }, () => {
    expect(unanswered(randomCases())).toEqual([]);
  });
});
