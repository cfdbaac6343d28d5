import { expect, test } from "vitest";
import type { EffectOnMonth } from "../../../api/types.ts";
import { monthClaimable, weightOf } from "./effect.ts";

const october = 2_682_000_000;
const effect = (
  verdict: EffectOnMonth["verdict"],
  claimable: number,
  without: { claimable: number; verdict: EffectOnMonth["verdict"] },
): EffectOnMonth => ({
  month: "2026-10",
  allowed: 2_682_000,
  counted: claimable,
  verdict,
  claimableAvailability: { up: october - claimable, of: october, shown: "" },
  readings: [{ reading: "without-outage", record: null, counted: 0, availability: null, penalty: null, ...without }],
});
const outage = { counted: 2_755_000, claimable: 2_755_000 };

test("an outage without which nothing would be due decides the penalty", () => {
  const of = effect("missed", 2_755_000, { claimable: 0, verdict: "met" });
  expect(monthClaimable(of)).toBe(2_755_000);
  expect(weightOf(outage, of)).toBe("decides-penalty");
});

test("one that only tips the measured figure decides the verdict", () => {
  expect(
    weightOf({ counted: 800_000, claimable: 0 }, effect("missed", 2_000_000, { claimable: 2_000_000, verdict: "met" })),
  ).toBe("decides-verdict");
});

test("one that was not claimable, in a month missed anyway, is told as such", () => {
  expect(
    weightOf({ counted: 750_000, claimable: 0 }, effect("missed", 2_755_000, { claimable: 2_755_000, verdict: "missed" })),
  ).toBe("ineligible");
});

test("while the month runs, nothing is decided: it spends", () => {
  expect(weightOf(outage, effect("open", 490_000, { claimable: 0, verdict: "open" }))).toBe("spends");
  expect(weightOf({ counted: 0, claimable: 0 }, effect("met", 0, { claimable: 0, verdict: "met" }))).toBe("nothing");
});
