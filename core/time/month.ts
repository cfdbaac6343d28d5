/** A calendar month in the agreement's zone, its bounds handed in: core knows no time zone. Rules, section 6. */
import type { Instant } from "./instant.ts";

export type Month = {
  /** `YYYY-MM`. */
  readonly month: string;
  /** IANA name of the zone whose midnights bound it. */
  readonly zone: string;
  /** First local midnight of the month. */
  readonly from: Instant;
  /** First local midnight of the next month. */
  readonly to: Instant;
};
