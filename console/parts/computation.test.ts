import { expect, test } from "vitest";
import { formatsOf } from "../../api/writing/format.ts";
import { ratio } from "../../core/availability/ratio.ts";
import { en } from "../words/en/index.ts";
import type { Say } from "../words/use-words.ts";
import {
  atBestComputation,
  budgetComputation,
  burnComputation,
  type Computation,
  claimableComputation,
  coverageComputation,
  measuredComputation,
  penaltyComputation,
} from "./computation.ts";

/** The texts of the list, filled in. */
const t: Say = (key, values = {}) => {
  const found = key.split(".").reduce<unknown>((list, name) => (isList(list) ? list[name] : undefined), en);
  const text = typeof found === "string" ? found : key;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));
};
const isList = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const say = { t, f: formatsOf("en", "Europe/Paris") };

/** October 2026 of the demonstration story: 745 h, 750 s of what was counted begun while ineligible. */
const length = 2_682_000_000;
const october = {
  ...{ indicator: "IC-PAAS_SNC-01", platform: "ocp01", month: "2026-10", at: 0 },
  period: { from: 0, to: length, length, elapsed: length },
  ...{ counted: 3_505_000, disputed: 170_000, excluded: 0, excludedBy: {}, unknown: 1_260_000 },
  ...{ up: length - 4_935_000, eligible: length - 3_600_000, claimable: 2_755_000 },
  availability: ratio(length - 3_505_000, length),
  claimableAvailability: ratio(length - 2_755_000, length),
  ...{ ifDisputesGoToClient: null, worst: null, coverage: ratio(length - 1_260_000, length) },
  ...{ allowed: 2_682_000, left: -823_000, verdict: "missed" as const, firm: true },
  penalty: { points: { numerator: 73, denominator: 26_820, shown: "0.0027" }, capped: false, lastDayToClaim: "2026-11-30" },
  ...{ ignored: 0, outages: [] },
};
const values = ({ lines }: Computation) => lines.map(({ value }) => value.replaceAll("\u00a0", " "));

test.each([
  ["measured", measuredComputation(october, say), ["2,682,000 s", "−3,505 s", "2,678,495 s"], "99.8693%"],
  ["claimable", claimableComputation(october, say), ["2,682,000 s", "−2,755 s", "(750 s) left out", "2,679,245 s"], "99.8972%"],
  ["budget", budgetComputation(october, say), ["2,682,000 s", "2,682 s", "−3,505 s", "−823 s"], "13 min 43 s more"],
  ["coverage", coverageComputation(october, say), ["2,682,000 s", "−1,260 s", "2,680,740 s"], "99.9530%"],
  ["penalty", penaltyComputation(october, say), ["2,755 s", "−2,682 s", "73 s", "2,682,000 s"], "shared.points"],
] as const)("%s: the lines come to what the page shows", (_, computation, lines, result) => {
  expect(values(computation)).toEqual(lines);
  expect(computation.result.replaceAll("\u00a0", " ")).toContain(result);
});

test("the month under way: the best is over the whole month, the burn over what is gone", () => {
  const elapsed = length / 4;
  const period = { ...october.period, elapsed };
  const figures = { ...october, period, counted: 1_341_000, left: 1_341_000 };
  const atBest = { up: length - 1_341_000, of: length, shown: "99.9500" };
  expect(values(atBestComputation({ figures, atBest }, say))).toEqual(["2,682,000 s", "−1,341 s", "2,680,659 s"]);
  const burn = burnComputation({ figures, burn: "2.0" }, say);
  expect(values(burn)).toEqual(["50.0%", "25.0%"]);
  expect(burn.result).toBe("×2.0");
  expect(burnComputation({ figures, burn: null }, say).result).toBe(en.computed.burn.tooEarly);
});

test("where the agreement counts unknown time, its line is there, and the lines still come to the figure", () => {
  const lost = { ...october, availability: ratio(length - 4_765_000, length) };
  expect(values(measuredComputation(lost, say))).toEqual(["2,682,000 s", "−3,505 s", "−1,260 s", "2,677,235 s"]);
});
