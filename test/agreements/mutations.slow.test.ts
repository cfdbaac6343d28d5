/** Whatever is done to an agreement's file: an answer within a second, never a crash, never sense made of nonsense. */
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { agreementDocument } from "../../core/agreement/agreement-document.ts";
import { agreementFromJson } from "../../core/agreement/agreement-from-json.ts";
import { availabilityTerms, indicatorsOf } from "../../core/agreement/availability-terms.ts";
import { causes } from "../../core/agreement/causes.ts";
import { drawer } from "../ledger/numbers.ts";
import { threadMs } from "../thread-time.ts";
import { firstText, goodAgreement, readAgreement, tinyText } from "./agreement-files.ts";
import { mutated, randomBytes } from "./mutate.ts";
import { isWellPlaced } from "./well-placed.ts";

/** A few of them of the first agreement, which takes ten times as long to read. */
const count = Number(process.env.GARANT_MUTATIONS ?? 10_000);
const seed = Number(process.env.GARANT_SEED ?? 1);

/** What is plainly true of any agreement: an oracle that shares nothing with the readers. */
function isSane(agreement: Agreement): boolean {
  const ids = agreement.clauses.map(({ id }) => id);
  const indicators = indicatorsOf(agreement);
  const days = agreement.clauses.flatMap(({ parameters }) =>
    Object.values(parameters).flatMap(({ values }) => values.map(({ from }) => from ?? "")),
  );
  const terms = indicators.map((indicator) => availabilityTerms(agreement, { indicator, on: "2026-10-01" }));
  const again = agreementFromJson(agreementDocument(agreement), () => true);
  return (
    new Set(ids).size === ids.length &&
    new Set(indicators).size === indicators.length &&
    days.every((day) => day === "" || !Number.isNaN(Date.parse(`${day}T00:00:00Z`))) &&
    terms.every((one) => one.ok && isSaneTerms(one.value)) &&
    again.ok
  );
}

function isSaneTerms(terms: {
  zone: string;
  daysToClaim: number;
  minimumZones: number;
  causes: readonly { cause: string }[];
}): boolean {
  return (
    Intl.DateTimeFormat("en", { timeZone: terms.zone }).resolvedOptions().timeZone !== "" &&
    Number.isInteger(terms.daysToClaim) &&
    terms.daysToClaim > 0 &&
    terms.minimumZones > 0 &&
    terms.causes.every(({ cause }) => causes.has(cause))
  );
}

describe.each([
  ["the first agreement", firstText, Math.ceil(count / 25)],
  ["the tiny agreement", tinyText, count - Math.ceil(count / 25)],
])("%s, changed at random", (_, text, times) => {
  test(`${times} times`, { timeout: 600_000 }, () => {
    const random = drawer(seed);
    const bytes = new TextEncoder().encode(text);
    let [refused, longest] = [0, 0];
    for (let time = 0; time < times; time++) {
      const changed = mutated(bytes, random);
      const start = threadMs();
      const read = readAgreement(changed);
      longest = Math.max(longest, threadMs() - start);
      if (read.ok) expect(isSane(read.value), `mutation ${time} of seed ${seed}`).toBe(true);
      else
        expect(
          read.errors.every((error) => isWellPlaced(error, changed)),
          `mutation ${time} of seed ${seed}`,
        ).toBe(true);
      refused += read.ok ? 0 : 1;
    }
    expect(longest).toBeLessThan(1_000);
    expect(refused).toBeGreaterThan(times / 4);
  });
});

test("control: the oracle sees an indicator twice, a zone that is none, a day that is none, a place outside the file", () => {
  const agreement = goodAgreement(tinyText);
  expect(isSane(agreement)).toBe(true);
  expect(isSane({ ...agreement, clauses: [...agreement.clauses, ...agreement.clauses] })).toBe(false);
  expect(() => isSane({ ...agreement, zone: { value: "Mars/Olympus" } })).toThrow(RangeError);
  const far = { code: "syntax", at: { line: 900, column: 1 }, message: { en: "a", fr: "a" }, expected: { en: "a", fr: "a" } };
  expect(isWellPlaced(far, new TextEncoder().encode(tinyText))).toBe(false);
});

test("bytes at random are never an agreement", () => {
  const random = drawer(seed);
  for (let time = 0; time < count; time++) expect(readAgreement(randomBytes(random)).ok).toBe(false);
});
