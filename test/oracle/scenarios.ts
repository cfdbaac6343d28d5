/** Random scenarios: tiny and dense, so that the rules meet each other. */
import type { AvailabilityTerms, Decimal } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";
import type { InputRecord } from "../../core/watching/record.ts";
import { firstTerms } from "../first-terms.ts";
import { type Draw, drawFromSeed } from "./draw.ts";
import { type Clock, clockOf, instantOfEvaluation, someMonths } from "./scenario-clock.ts";
import { observationsOf, platformOf } from "./scenario-platform.ts";
import { statementsOf } from "./scenario-statements.ts";

export type Scenario = {
  readonly records: readonly InputRecord[];
  readonly terms: AvailabilityTerms;
  readonly month: Month;
  readonly at: Instant;
};

/** The scenario that a seed tells. */
export function scenarioOfSeed(seed: number): Scenario {
  return scenarioOf(drawFromSeed(seed));
}

/** @param months of which the scenario takes one */
export function scenarioOf(draw: Draw, months: readonly Month[] = someMonths): Scenario {
  const clock = clockOf(draw, months);
  const terms = termsOf(draw, clock);
  if (draw.chance(5)) return onTheBudget(draw, clock, terms);
  const platform = platformOf(draw, clock);
  const causes = terms.causes.map((cause) => cause.cause);
  const records = [platform, ...observationsOf(draw, clock, platform), ...statementsOf({ draw, clock, platform, causes })];
  return { records: draw.shuffled(records), terms, month: clock.month, at: instantOfEvaluation(draw, clock) };
}

const objectives = ["99.9", "99.9", "97", "100", "0", "99.95", "33.3333", "99.89", "90"].map(decimal);

/** `decimal("99.9")` is 999/10. */
function decimal(text: string): Decimal {
  const [whole, part = ""] = text.split(".");
  return { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
}

function termsOf(draw: Draw, { step, month }: Clock): AvailabilityTerms {
  return {
    ...firstTerms,
    zone: month.zone,
    objective: draw.pick(objectives),
    minimumZones: draw.integer(0, 3),
    lookbackMs: step * draw.integer(0, 8) + draw.integer(0, 1),
    unknownCounts: draw.pick(["available", "unavailable"]),
    minimumCoverage: decimal(draw.pick(["0", "0.5", "50", "95", "100"])),
    capPoints: decimal(draw.pick(["0", "0.25", "3", "30", "100"])),
    daysToClaim: draw.pick([0, 1, 30, 365]),
    causes: draw.shuffled(firstTerms.causes.slice(0, 4)).map(({ cause }) => ({ cause, subtracted: draw.chance(75) })),
  };
}

/** One claim that takes all of what the objective leaves, a millisecond less, or one more. */
function onTheBudget(draw: Draw, { month }: Clock, terms: AvailabilityTerms): Scenario {
  const { numerator, denominator } = terms.objective;
  const allowed = Number((BigInt(month.to - month.from) * (100n * denominator - numerator)) / (100n * denominator));
  const beats = [{ intervalMs: 1_000, staleAfterMs: 3_000, failures: 2, of: 3, successes: 2 }];
  const records: InputRecord[] = [
    { kind: "platform", platform: "demo", components: [{ name: "api", beats }], vantages: [{ name: "paris" }] },
    { kind: "zones", id: "z0", at: month.from, zones: draw.integer(0, 3) },
    { kind: "notification", id: "n0", at: month.from },
    { kind: "restoration", id: "r0", at: Math.max(month.from, month.from + allowed + draw.integer(-1, 1)), of: "n0" },
  ];
  return { records, terms, month, at: Math.max(month.to, month.from + allowed + 1) };
}
