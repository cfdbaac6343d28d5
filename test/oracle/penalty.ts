/** What a missed promise costs. Rules, section 6; agreement, article 9.1. */
import type { Month } from "../../core/time/month.ts";
import { cut } from "./definition.ts";
import type { Tally } from "./verdict.ts";
import type { World } from "./world.ts";

export type Penalty = {
  readonly points: { readonly numerator: number; readonly denominator: number; readonly shown: string };
  readonly capped: boolean;
  readonly lastDayToClaim: string;
};

/** Objective less claimable availability in points, if positive, at most the cap. */
export function penalty({ terms }: World, { month }: Month, { elapsed, claimable }: Tally): Penalty {
  const { objective, capPoints: cap } = terms;
  const whole = BigInt(elapsed);
  const short = objective.numerator * whole - 100n * BigInt(elapsed - claimable) * objective.denominator;
  const denominator = objective.denominator * whole;
  const capped = short * cap.denominator > cap.numerator * denominator;
  const points = capped
    ? reduced(cap.numerator, cap.denominator)
    : short > 0n
      ? reduced(short, denominator)
      : { numerator: 0, denominator: 1 };
  const shown = cut(BigInt(points.numerator), BigInt(points.denominator));
  return { points: { ...points, shown }, capped, lastDayToClaim: lastDay(month, terms.daysToClaim) };
}

function reduced(numerator: bigint, denominator: bigint): { numerator: number; denominator: number } {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** Days of the calendar: the month's last day and so many more. */
function lastDay(month: string, days: number): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, days)).toISOString().slice(0, 10);
}
