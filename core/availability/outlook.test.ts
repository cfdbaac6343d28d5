import { expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { booksAt, inputsOf } from "../../test/scripted-books.ts";
import { type OutlookRules, outlookOf, usualOutlookRules } from "./outlook.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const month = monthOf("2026-10", firstTerms.zone);
const beat = { intervalMs: minute, staleAfterMs: hour, failures: 1, of: 1, successes: 1 };
const platform = {
  ...{ kind: "platform", platform: "demo", components: [{ name: "api", beats: [beat] }], vantages: [{ name: "paris" }] },
};

/** The outlook at an instant of October, with the component down in the given stretches (ms after the month's start). */
function outlook(at: number, down: readonly [from: number, to: number][], rules: OutlookRules = usualOutlookRules) {
  const seen = [
    [-10 * day, true],
    ...down.flatMap(
      ([from, to]) =>
        [
          [from, false],
          [to, true],
        ] as const,
    ),
  ] as const;
  const records = seen.map(([after, ok]) => ({
    kind: "observation",
    component: "api",
    vantage: "paris",
    at: month.from + after,
    ok,
  }));
  const quiet = { ...beat, intervalMs: 30 * day, staleAfterMs: 60 * day };
  const inputs = inputsOf([{ ...platform, components: [{ name: "api", beats: [quiet] }] }, ...records]);
  const { account } = booksAt(inputs, month.from + at, "2026-10");
  return outlookOf(account, firstTerms, month, rules);
}

test("a quiet month warns of nothing and ends as it is", () => {
  expect(outlook(10 * day, [])).toMatchObject({ warnings: [], atRisk: false, forecast: { counted: 0, method: "trailing-pace" } });
});

test("two minutes in the last hour burn fast; the fast window warns while it still burns, and not an hour later", () => {
  const spent: [number, number][] = [[10 * day - 2 * minute, 10 * day]];
  const now = outlook(10 * day, spent);
  expect(now.warnings).toEqual(
    [
      { window: "fast", windowMs: hour, burn: 333, limit: 144 },
      { window: "slow", windowMs: 6 * hour, burn: 55, limit: 60 },
    ].slice(0, 1),
  );
  expect(now.atRisk).toBe(true);
  expect(outlook(10 * day + 6 * minute, spent).warnings).toEqual([]);
});

test("the slow window warns of what the fast one lets pass", () => {
  const spent = Array.from({ length: 6 }, (_, place): [number, number] => [
    10 * day - place * hour - 30_000,
    10 * day - place * hour,
  ]);
  expect(outlook(10 * day, spent).warnings.map(({ window }) => window)).toEqual(["slow"]);
});

test("parameters move the limit: at ten times nothing warns that warned before", () => {
  const spent: [number, number][] = [[10 * day - 2 * minute, 10 * day]];
  const strict = { ...usualOutlookRules, fast: { windowMs: hour, tenths: 1_440 }, slow: { windowMs: 6 * hour, tenths: 1_440 } };
  expect(outlook(10 * day, spent, strict).warnings).toEqual([]);
});

test("half the budget in the first third puts the month at risk before it is lost, by the pace alone", () => {
  const found = outlook(10 * day, [[5 * day, 5 * day + 25 * minute]]);
  expect(found.warnings).toEqual([]);
  expect(found.forecast?.overMs).toBe(20 * day);
  expect(found.forecast?.counted).toBe(25 * minute + Math.trunc((25 * minute * (month.to - month.from - 10 * day)) / (20 * day)));
  expect(found.atRisk).toBe(true);
});

test("a month that is lost is at risk no more, one that ended has no outlook", () => {
  expect(outlook(10 * day, [[9 * day, 9 * day + hour]]).atRisk).toBe(false);
  expect(outlook(32 * day, [])).toEqual({ warnings: [], forecast: null, atRisk: false });
});
