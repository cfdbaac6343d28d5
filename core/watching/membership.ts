/** When a component or a vantage belongs to the platform. Rules, section 1: always, where no bound is given. */
import type { Instant, Interval } from "../time/instant.ts";

/** The time in which it belongs; infinite where a bound is absent. */
export function membership({ from, to }: { readonly from?: Instant; readonly to?: Instant }): Interval {
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY };
}
