/** Scenarios for fast-check: drawn by its own generator, shrunk by leaving records out. */
import fc from "fast-check";
import type { Month } from "../../core/time/month.ts";
import { drawWith } from "./draw.ts";
import { without } from "./records.ts";
import { someMonths } from "./scenario-clock.ts";
import { type Scenario, scenarioOf } from "./scenarios.ts";

class ScenarioArbitrary extends fc.Arbitrary<Scenario> {
  readonly months: readonly Month[];

  constructor(months: readonly Month[]) {
    super();
    this.months = months;
  }

  override generate(random: fc.Random): fc.Value<Scenario> {
    const draw = drawWith((min, max) => random.nextInt(min, max));
    return new fc.Value(scenarioOf(draw, this.months), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Scenario {
    return typeof value === "object" && value !== null && "records" in value;
  }

  override shrink(scenario: Scenario): fc.Stream<fc.Value<Scenario>> {
    return fc.stream(smaller(scenario)).map((candidate) => new fc.Value(candidate, undefined));
  }
}

/** Half of the records left out, then a quarter, down to one; the platform stays. */
function* smaller(scenario: Scenario): IterableIterator<Scenario> {
  const { records } = scenario;
  for (let size = Math.ceil(records.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let first = 0; first < records.length; first += size) {
      const chunk = new Set(records.slice(first, first + size));
      const kept = without(records, (record) => record.kind !== "platform" && chunk.has(record));
      if (kept.length < records.length) yield { ...scenario, records: kept };
    }
}

export function anyScenario(months: readonly Month[] = someMonths): fc.Arbitrary<Scenario> {
  return new ScenarioArbitrary(months);
}

/** The smallest scenario found, from a failing one, of which `holds` is still false. */
export function shrunk(scenario: Scenario, holds: (scenario: Scenario) => boolean): Scenario {
  const found = fc.check(fc.property(anyScenario(), holds), { examples: [[scenario]], numRuns: 1, seed: 1 });
  return found.counterexample?.[0] ?? scenario;
}
