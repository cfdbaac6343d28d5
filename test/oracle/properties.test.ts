/** The properties that hold. Rules, section 8; the third one needs a machine that runs and is tested beside it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { computed } from "./adapt.ts";
import { anyScenario } from "./arbitrary.ts";
import { arrivalsOf } from "./arrivals.ts";
import { drawFromSeed } from "./draw.ts";
import { propertyRuns } from "./effort.ts";
import type { Answer } from "./figures.ts";
import { monthIn } from "./months.ts";
import { beforeTheLongestSilence, longestStaleness, shifted } from "./moved.ts";
import type { Scenario } from "./scenarios.ts";
import { aSeriesOfTheStrictestBeat } from "./strictest-beat.ts";
import { contested, notifiedAgain, split, withdrawn, withoutKinds, withoutOne } from "./variations.ts";

const runs = { numRuns: propertyRuns };
const seed = fc.nat();

const answer = ({ records, terms, month, at }: Scenario): Answer => computed(records, terms, month, at);
const figures = (scenario: Scenario) => ({ ...answer(scenario), ignored: 0 });
const losses = (scenario: Scenario) => {
  const { counted, disputed, excluded } = answer(scenario);
  return { counted, disputed, excluded };
};

/** Holds for a scenario and a variation of it, drawn from a seed. */
function holds(check: (scenario: Scenario, seed: number) => void): void {
  fc.assert(fc.property(anyScenario(), seed, check), runs);
}

test("1: the order of the records changes nothing, and a record given twice changes nothing", () =>
  holds((scenario, seed) => {
    const records = arrivalsOf(drawFromSeed(seed), scenario.records).flat();
    expect(answer({ ...scenario, records: records.toReversed() })).toEqual(answer(scenario));
  }));

test("2: counted, disputed, excluded, unknown and up make the elapsed time", () =>
  holds((scenario) => {
    const { counted, disputed, excluded, unknown, up, period } = answer(scenario);
    expect(counted + disputed + excluded + unknown + up).toBe(period.elapsed);
  }));

test("4: without rulings, removing an exclusion never lowers counted + disputed", () =>
  holds((scenario, seed) => {
    const before = withoutKinds(scenario, ["ruling"]);
    const [less, more] = [losses(before), losses(withoutOne(drawFromSeed(seed), before, "exclusion"))];
    expect(more.counted + more.disputed).toBeGreaterThanOrEqual(less.counted + less.disputed);
  }));

test("4: without rulings, a contest never raises counted", () =>
  holds((scenario, seed) => {
    const before = withoutKinds(scenario, ["ruling"]);
    expect(losses(contested(drawFromSeed(seed), before)).counted).toBeLessThanOrEqual(losses(before).counted);
  }));

test("4: without rulings, the voids together never lower counted + disputed", () =>
  holds((scenario) => {
    const before = withoutKinds(scenario, ["ruling"]);
    const [voided, plain] = [losses(before), losses(withoutKinds(before, ["void"]))];
    expect(voided.counted + voided.disputed).toBeGreaterThanOrEqual(plain.counted + plain.disputed);
  }));

test("4: without voids, contests, rulings and restorations, a notification more never lowers counted + excluded", () =>
  holds((scenario, seed) => {
    const before = withoutKinds(scenario, ["void", "contest", "ruling", "restoration"]);
    const [less, more] = [losses(before), losses(notifiedAgain(drawFromSeed(seed), before))];
    expect(more.counted + more.excluded).toBeGreaterThanOrEqual(less.counted + less.excluded);
  }));

test("5: a retraction gives the figures of a file without the records that it withdraws", () =>
  holds((scenario) => {
    expect(figures(withdrawn(scenario))).toEqual(figures(scenario));
  }));

test("5: splitting an exclusion (with its contest), a void or the list of beats changes no figure", () =>
  holds((scenario, seed) => {
    expect(figures(split(drawFromSeed(seed), scenario))).toEqual(figures(scenario));
  }));

test("6: shifting every instant by whole days, between months of equal length, changes nothing but the instants", () => {
  const months = [monthIn("2026-06", "UTC"), monthIn("2026-02", "UTC"), monthIn("2026-08", "UTC")];
  const between = fc.integer({ min: -24, max: 24 });
  const check = (scenario: Scenario, other: number) => {
    const there = shifted(scenario, other);
    if (there !== undefined) expect(answer(there.scenario)).toEqual(there.answer(answer(scenario)));
  };
  fc.assert(fc.property(anyScenario(months), between, check), runs);
});

test("7: with one vantage and a beat of 1, 1, 1 a component is down from each first failed observation to the next good one", () => {
  const check = (seed: number) => {
    const { scenario, down } = aSeriesOfTheStrictestBeat(drawFromSeed(seed));
    expect(answer(scenario).outages.map(({ from, to }) => ({ from, to }))).toEqual(down);
  };
  fc.assert(fc.property(seed, check), runs);
});

test("8: evaluations at A and later, with no record between, agree on all time before A less the longest staleAfterMs", () => {
  const check = (scenario: Scenario, later: number) => {
    const steady = beforeTheLongestSilence(scenario);
    const at = scenario.at + 1 + (later % (3 * longestStaleness(scenario)));
    if (steady !== undefined)
      expect(steady.told(answer({ ...steady.scenario, at }))).toEqual(steady.told(answer(steady.scenario)));
  };
  fc.assert(fc.property(anyScenario(), seed, check), runs);
});
