/** The definitions that a seeded bug replaces: everything that `controls.ts` can get wrong on purpose. */
import type { Decimal } from "../../core/availability/terms.ts";
import type { Interval } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";

export type SeriesState = "unknown" | "ok" | "failing";

/** At an instant: vantages that belong to the platform, and how many of them say what. */
export type Votes = { readonly known: number; readonly failing: number; readonly ok: number };

export type Definition = {
  /** What a silent series is. Section 2. */
  readonly silent: SeriesState;
  /** Down, or up, is what more than half of these say. Section 3. */
  readonly electorate: (votes: Votes) => number;
  /** The period. Section 6. */
  readonly bounds: (month: Month) => Interval;
  /** `part / whole`, shown in per cent. Section 6. */
  readonly shown: (part: number, whole: number) => string;
  /** Whether so much time is more than the objective leaves. Section 6. */
  readonly missed: (counted: number, length: number, objective: Decimal) => boolean;
};

/** A non-negative fraction cut (never rounded) to four decimals. */
export function cut(numerator: bigint, denominator: bigint): string {
  const digits = ((numerator * 10_000n) / denominator).toString().padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** The definitions of the page. */
export const rules: Definition = {
  silent: "unknown",
  electorate: (votes) => votes.failing + votes.ok,
  bounds: (month) => month,
  shown: (part, whole) => cut(BigInt(part) * 100n, BigInt(whole)),
  missed: (counted, length, objective) =>
    BigInt(counted) * 100n * objective.denominator > BigInt(length) * (100n * objective.denominator - objective.numerator),
};
