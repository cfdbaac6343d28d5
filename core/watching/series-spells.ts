/** What one vantage said of one component, as a timeline. Rules, section 2. */
import type { Interval } from "../time/instant.ts";
import type { Spell } from "./component.ts";
import { type Reading, turnsOf } from "./run.ts";
import type { SeriesState } from "./series.ts";

/** The series' states inside its vantage's membership, oldest first, without a hole; no two neighbours are alike. */
export function seriesSpells(reading: Reading, belongs: Interval): Spell<SeriesState>[] {
  const spells: Spell<SeriesState>[] = [];
  let [from, state]: [number, SeriesState] = [belongs.from, "unknown"];
  for (const turn of turnsOf(reading, reading.main)) {
    if (turn.at >= belongs.to) break;
    if (from < turn.at && turn.state !== state) spells.push({ from, to: turn.at, state });
    if (turn.state !== state) [from, state] = [turn.at, turn.state];
  }
  return [...spells, { from, to: belongs.to, state }];
}
