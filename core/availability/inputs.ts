/** What is known of a platform, parsed: what the figures are made from. Rules, section 1. */
import type { Instant } from "../time/instant.ts";
import type { ObservationLog } from "../watching/observations.ts";
import type { PlatformRecord, StatedRecord } from "../watching/record.ts";

export type Inputs = {
  readonly platform: PlatformRecord;
  /** One log a series at most, in any order. */
  readonly observations: readonly ObservationLog[];
  /** Valid, each id once, in any order. */
  readonly stated: readonly StatedRecord[];
  /** Instants of the good observations that a failed one of the same series and instant overrules: they only count among the ignored. */
  readonly overruled?: readonly Instant[];
};
