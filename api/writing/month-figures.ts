/** Figures of a month that follow from its statement: what was promised, what is over, what can still be reached. */

import { ratio } from "../../core/availability/ratio.ts";
import type { Figures, Ratio, StatementInterval } from "../types.ts";

/** The promise in per cent, as the budget tells it: the decimals that are not zero. Rules, section 6: allowed is length × (100 − objective) / 100. */
export function promised({ allowed, period }: Pick<Figures, "allowed" | "period">): string {
  const shown = ratio(period.length - allowed, period.length)?.shown ?? "";
  return shown.replace(/\.?0+$/, "");
}

/** The share of the month that is not promised, in per cent. */
export function budgetShare({ allowed, period }: Pick<Figures, "allowed" | "period">): string {
  return (ratio(allowed, period.length)?.shown ?? "").replace(/\.?0+$/, "");
}

/** Availability at the month's end if nothing more is counted. */
export const best = (counted: number, { period }: Figures): Ratio | null => ratio(period.length - counted, period.length);

/** The figure as rounding to two decimals would have told it; null where rounding changes nothing that matters. */
export function ifRounded(figures: Figures): string | null {
  const { availability, over } = { availability: figures.claimableAvailability, over: figures.claimable - figures.allowed };
  if (!availability || over <= 0) return null;
  const hundredths = (BigInt(availability.up) * 10_000n * 2n + BigInt(availability.of)) / (BigInt(availability.of) * 2n);
  const rounded = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
  return Number(rounded) >= Number(promised(figures)) ? rounded : null;
}

/** Milliseconds of an interval inside the month; what is open lasts until the evaluation. */
export function lengthOf({ from, to }: StatementInterval, { period, at }: Figures): number {
  return Math.max(0, Math.min(to ?? at, period.to, Math.max(at, period.from)) - Math.max(from, period.from));
}
