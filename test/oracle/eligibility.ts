/** When the client's systems were spread over enough zones. Rules, section 6. */
import type { Instant, Interval, Milliseconds } from "../../core/time/instant.ts";
import type { World } from "./world.ts";

/** The last record at or before t says at least the minimum; two at one instant: the smaller holds. */
export function isEligible({ facts, terms }: World, t: Instant): boolean {
  const before = facts.zones.filter((record) => record.at <= t);
  const last = Math.max(...before.map((record) => record.at));
  const holding = before.filter((record) => record.at === last).map((record) => record.zones);
  return holding.length > 0 && Math.min(...holding) >= terms.minimumZones;
}

/** Eligible time inside an interval. */
export function eligibleTime(world: World, { from, to }: Interval): Milliseconds {
  const changes = world.facts.zones.map((record) => record.at).filter((at) => from < at && at < to);
  const bounds = [...new Set([from, ...changes, to])].sort((a, b) => a - b);
  const pieces = bounds.slice(1).map((end, index) => (isEligible(world, bounds[index]) ? end - bounds[index] : 0));
  return pieces.reduce((sum, piece) => sum + piece, 0);
}

/** Eligible then, or for at least half of the time looked back on. */
export function isClaimable(world: World, first: Instant): boolean {
  const { lookbackMs } = world.terms;
  return isEligible(world, first) || 2 * eligibleTime(world, { from: first - lookbackMs, to: first }) >= lookbackMs;
}
