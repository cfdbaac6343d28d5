/** When the platform is spread over enough zones for its time to be claimable. Rules, section 6; agreement, article 8.1.2. */
import type { Instant } from "../time/instant.ts";
import { firstFrom, has, lengthWithin, type Timeline, timeline } from "../time/timeline.ts";
import type { ZonesRecord } from "../watching/record.ts";
import type { AvailabilityTerms } from "./terms.ts";

/**
 * When the last record says at least the minimum; before any record, not. Of two at one instant the smaller holds.
 *
 * @param zones ascending by instant
 */
export function eligibleTime(zones: readonly ZonesRecord[], { minimumZones }: AvailabilityTerms): Timeline {
  const least = new Map<Instant, number>();
  for (const record of zones) least.set(record.at, Math.min(record.zones, least.get(record.at) ?? record.zones));
  const known = [...least];
  return timeline(
    known.flatMap(([from, count], position) => {
      const to = known[position + 1]?.[0] ?? Number.POSITIVE_INFINITY;
      return count >= minimumZones ? [{ from, to }] : [];
    }),
  );
}

/**
 * Whether the counted time of an outage is claimable: it was eligible at its first counted instant, or for at least half of the look-back
 * before it, so that a zone lost in the outage itself takes nothing from the client. Rules, section 6.
 */
export function isClaimable(counted: Timeline, eligible: Timeline, { lookbackMs }: AvailabilityTerms): boolean {
  const first = firstFrom(counted, Number.NEGATIVE_INFINITY);
  if (has(eligible, first)) return true;
  return 2 * lengthWithin(eligible, { from: first - lookbackMs, to: first }) >= lookbackMs;
}
