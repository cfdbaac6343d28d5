/** Whether the promise was kept. Rules, section 6. */
import type { Milliseconds } from "../../core/time/instant.ts";
import type { World } from "./world.ts";

export type Verdict = "missed" | "open" | "unproven" | "met";

export type Tally = {
  readonly length: Milliseconds;
  readonly elapsed: Milliseconds;
  /** A is not before the end of the month. */
  readonly over: boolean;
  readonly counted: Milliseconds;
  readonly disputed: Milliseconds;
  readonly unknown: Milliseconds;
  /** Counted, and unknown too where the agreement says so. */
  readonly against: Milliseconds;
  readonly claimable: Milliseconds;
  readonly allowed: Milliseconds;
};

/** The first that holds, in the order of the page. */
export function verdict({ terms, definition }: World, tally: Tally, against: Milliseconds): Verdict {
  if (definition.missed(against, tally.length, terms.objective)) return "missed";
  if (!tally.over) return "open";
  const { numerator, denominator } = terms.minimumCoverage;
  const known = BigInt(tally.elapsed - tally.unknown) * 100n * denominator;
  return known < BigInt(tally.elapsed) * numerator ? "unproven" : "met";
}

/** The month is over and proven, and neither the disputed nor the unknown time could change the verdict. */
export function firm(world: World, tally: Tally): boolean {
  const said = verdict(world, tally, tally.against);
  const most = verdict(world, tally, tally.counted + tally.disputed + tally.unknown);
  const least = verdict(world, tally, tally.counted);
  return tally.over && said !== "unproven" && said === most && said === least;
}
