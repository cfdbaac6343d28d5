/** What a missed month is worth, and until when it can be claimed. Rules, section 6; agreement, article 9.1. */
import { civilDate, dateText, dayNumber } from "../time/civil-date.ts";
import type { Milliseconds } from "../time/instant.ts";
import { type Fraction, fraction } from "./ratio.ts";
import type { AvailabilityTerms, Decimal } from "./terms.ts";

export type Penalty = { readonly points: Fraction; readonly capped: boolean; readonly lastDayToClaim: string };

/**
 * Points: the objective less the claimable availability in per cent if positive, else 0; at most the cap.
 *
 * @param month `YYYY-MM`
 */
export function penaltyOf(claimable: Milliseconds, elapsed: Milliseconds, month: string, terms: AvailabilityTerms): Penalty {
  const { objective, capPoints, daysToClaim } = terms;
  const available = { numerator: 100n * BigInt(elapsed - claimable), denominator: BigInt(elapsed) };
  const missing = difference(objective, available);
  const positive = missing.numerator > 0n ? missing : { numerator: 0n, denominator: 1n };
  const capped = difference(positive, capPoints).numerator > 0n;
  return { points: fraction(capped ? capPoints : positive), capped, lastDayToClaim: lastDayToClaim(month, daysToClaim) };
}

/** The month's last day plus the days to claim, by the calendar alone (`YYYY-MM-DD`). Rules, section 6. */
export function lastDayToClaim(month: string, daysToClaim: number): string {
  const [year, number] = month.split("-").map(Number);
  return dateText(civilDate(dayNumber({ year, month: number + 1, day: 1 }) - 1 + daysToClaim));
}

function difference(a: Decimal, b: Decimal): Decimal {
  return { numerator: a.numerator * b.denominator - b.numerator * a.denominator, denominator: a.denominator * b.denominator };
}
