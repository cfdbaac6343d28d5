/** Exact ratios, and how they are shown: cut, never rounded. Design, section 4; rules, section 6. */
import type { Decimal } from "./terms.ts";

/** A share of a time, both in milliseconds, unreduced; `shown` in per cent with four decimals. Rules, section 7. */
export type Ratio = { readonly up: number; readonly of: number; readonly shown: string };

/** An exact fraction, reduced; `shown` with four decimals. Rules, section 7. */
export type Fraction = { readonly numerator: number; readonly denominator: number; readonly shown: string };

/** The ratio, or null where there is no time at all. Rules, section 6: elapsed 0. */
export function ratio(up: number, of: number): Ratio | null {
  return of === 0 ? null : { up, of, shown: shown({ numerator: BigInt(up) * 100n, denominator: BigInt(of) }) };
}

/**
 * A positive fraction or zero in lowest terms.
 *
 * @throws RangeError where its terms are no safe integers: an agreement with absurdly many decimals
 */
export function fraction(exact: Decimal): Fraction {
  const divisor = greatestCommonDivisor(exact.numerator, exact.denominator);
  const numerator = Number(exact.numerator / divisor);
  const denominator = Number(exact.denominator / divisor);
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator))
    throw new RangeError("a fraction beyond safe integers");
  return { numerator, denominator, shown: shown(exact) };
}

/** Whether `part` of `whole` (ms) is more than so many per cent, exactly. */
export function isMoreThan(part: number, whole: number, percent: Decimal): boolean {
  return BigInt(part) * 100n * percent.denominator > BigInt(whole) * percent.numerator;
}

/** What a number of per cent leaves to a hundred. */
export function restOf({ numerator, denominator }: Decimal): Decimal {
  return { numerator: 100n * denominator - numerator, denominator };
}

/** The integer part of so many per cent of a time (ms). */
export function percentOf(whole: number, { numerator, denominator }: Decimal): number {
  return Number((BigInt(whole) * numerator) / (100n * denominator));
}

function shown({ numerator, denominator }: Decimal): string {
  const tenThousandths = ((numerator * 10_000n) / denominator).toString().padStart(5, "0");
  return `${tenThousandths.slice(0, -4)}.${tenThousandths.slice(-4)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
