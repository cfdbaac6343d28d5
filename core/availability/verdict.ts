/** Whether the promise was kept, and whether that can still change. Rules, section 6. */
import type { Milliseconds } from "../time/instant.ts";
import { isMoreThan, restOf } from "./ratio.ts";
import type { AvailabilityTerms } from "./terms.ts";

export type Verdict = "missed" | "open" | "unproven" | "met";

/** The time of a month, as far as it has gone. */
export type Known = {
  readonly length: Milliseconds;
  readonly elapsed: Milliseconds;
  readonly unknown: Milliseconds;
  /** Whether the evaluation is at the month's end or later. */
  readonly over: boolean;
};

/** Missed, else open while the month is, else unproven where too little was seen, else met; with so much time counted. Rules, section 6. */
export function verdictWith(counted: Milliseconds, { length, elapsed, unknown, over }: Known, terms: AvailabilityTerms): Verdict {
  if (isMoreThan(counted, length, restOf(terms.objective))) return "missed";
  if (!over) return "open";
  return isMoreThan(unknown, elapsed, restOf(terms.minimumCoverage)) ? "unproven" : "met";
}

/**
 * Whether nothing that is open can change the verdict: it would be the same with the disputed and the unknown time all counted, and with
 * none of either. Rules, section 6.
 */
export function isFirm(
  verdict: Verdict,
  counted: Milliseconds,
  disputed: Milliseconds,
  known: Known,
  terms: AvailabilityTerms,
): boolean {
  if (!known.over || verdict === "unproven") return false;
  const most = verdictWith(counted + disputed + known.unknown, known, terms);
  return most === verdict && verdictWith(counted, known, terms) === verdict;
}
