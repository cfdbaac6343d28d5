/** What an agreement says of one availability indicator: the parameters of the rules. Rules, section 7; agreement, articles 8.1.2, 9 and 9.1. */
import type { Milliseconds } from "../time/instant.ts";

/** An exact number, `numerator / denominator`; the denominator is a power of ten. 99.9 is 999/10. */
export type Decimal = { readonly numerator: bigint; readonly denominator: bigint };

export type AvailabilityTerms = {
  readonly indicator: string;
  /** Promised availability, in per cent. */
  readonly objective: Decimal;
  /** IANA name; months are cut at its midnights. */
  readonly zone: string;
  readonly minimumZones: number;
  readonly lookbackMs: Milliseconds;
  readonly unknownCounts: "available" | "unavailable";
  /** Least coverage at which a month can be called met, in per cent. */
  readonly minimumCoverage: Decimal;
  /** Highest penalty, in points. */
  readonly capPoints: Decimal;
  readonly daysToClaim: number;
  /** Every cause that an exclusion may name, in the agreement's order, and whether its time is subtracted. */
  readonly causes: readonly { readonly cause: string; readonly subtracted: boolean }[];
};
