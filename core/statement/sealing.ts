/** How soon observations are sealed, and of which time a block speaks. Design, section 5. */
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { BlockContent } from "../watching/block-content.ts";

/** A block is sealed at most so long after its first observation. */
export const sealWithinMs: Milliseconds = 600_000;
/** What the way from vantage to log and the difference of their clocks may take more. */
export const toleranceMs: Milliseconds = 60_000;

/** A checkpoint is stamped so long after the oldest entry that none stamped before has, or its time rests on the log's word. */
export const stampWithinMs: Milliseconds = 86_400_000;

/** First and last instant at which a block says something: its own bounds where it observed nothing. */
export function spanOf({ observed, from, to }: BlockContent): { readonly first: Instant; readonly last: Instant } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of observed) {
    if (at.length === 0) continue;
    first = Math.min(first, at[0]);
    last = Math.max(last, at[at.length - 1]);
  }
  return first <= last ? { first, last } : { first: from, last: to };
}
