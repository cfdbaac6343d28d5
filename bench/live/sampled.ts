/** Spreads of what was measured by turns, and the ratios of pairs. */
import { type Figure, type Spread, spreadOf } from "../figure.ts";

type Told = Pick<Figure, "what" | "unit"> & Partial<Pick<Figure, "wanted" | "opponent">>;

/** Ours and the opponent's, one of each a round; the ratio says how many times less ours is. */
export function lessThan(told: Told, ours: readonly number[], theirs: readonly number[]): Figure {
  return {
    ...told,
    ours: spreadOf(ours),
    theirs: spreadOf(theirs),
    ratio: spreadOf(ours.map((value, at) => (theirs[at] ?? 0) / value)),
  };
}

/** The ratio says how many times the opponent's ours is. */
export function timesOf(told: Told, ours: readonly number[], theirs: readonly number[]): Figure {
  return {
    ...told,
    ours: spreadOf(ours),
    theirs: spreadOf(theirs),
    ratio: spreadOf(ours.map((value, at) => value / (theirs[at] ?? 0))),
  };
}

export function alone(told: Told, ours: readonly number[]): Figure {
  return { ...told, ours: spreadOf(ours) };
}

/** The smallest value that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Where the median is told for a 99th percentile: all three are that value. */
export function exactly(value: number): Spread {
  return { min: value, median: value, max: value };
}
