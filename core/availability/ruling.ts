/** What persons entitled have settled. Rules, section 5, "Rulings". */
import { type Timeline, timeline } from "../time/timeline.ts";
import type { RulingRecord } from "../watching/record.ts";

/** The time that rulings settle: for the client (it counts) and against it. */
export type Settled = { readonly counts: Timeline; readonly falls: Timeline };

/**
 * Where two rulings overlap the later one holds.
 *
 * @param rulings ascending by `at`, then by `id`
 */
export function settledBy(rulings: readonly RulingRecord[]): Settled {
  const bounds = [...new Set(rulings.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const holding = new Array<RulingRecord | undefined>(bounds.length);
  const positions = new Map(bounds.map((bound, position) => [bound, position]));
  for (const ruling of rulings) holding.fill(ruling, positions.get(ruling.from), positions.get(ruling.to));
  const pieces = bounds.slice(0, -1).map((from, position) => ({ from, to: bounds[position + 1], holds: holding[position] }));
  return {
    counts: timeline(pieces.filter(({ holds }) => holds?.counts === true)),
    falls: timeline(pieces.filter(({ holds }) => holds?.counts === false)),
  };
}
