/** Series drawn as text, for tables of tests: one sign an observation, half a minute apart. */

import { FlatObservations, type ObservationLog } from "../core/watching/observations.ts";
import type { Beat } from "../core/watching/record.ts";
import type { Series, SeriesState, Turn } from "../core/watching/series.ts";

export const halfMinute = 30_000;

/** Two failures of the last three, two good ones in a row; silent after more than a minute. */
export const usualBeat: Beat = { intervalMs: halfMinute, staleAfterMs: 2 * halfMinute, failures: 2, of: 3, successes: 2 };

/** `+` good, `-` failed, anything else: not observed. */
export function marked(marks: string, beats: readonly Beat[] = [usualBeat]): FlatSeries {
  const seen = [...marks].flatMap((mark, place) => (mark === "+" || mark === "-" ? [{ mark, place }] : []));
  const at = Float64Array.from(seen, ({ place }) => place * halfMinute);
  return flatSeries(
    at,
    Uint8Array.from(seen, ({ mark }) => (mark === "+" ? 1 : 0)),
    beats,
  );
}

/** A series that also shows its observations one beside the other. */
export type FlatSeries = Series & Pick<ObservationLog, "at" | "ok">;

export function flatSeries(at: Float64Array, ok: Uint8Array, beats: readonly Beat[]): FlatSeries {
  return { at, ok, beats, seen: new FlatObservations({ at, ok }) };
}

/** The state at each half minute: `+` ok, `#` failing, `.` unknown. */
export function drawn(turns: Iterable<Pick<Turn, "at" | "state">>, length: number): string {
  const states = new Array<SeriesState>(length).fill("unknown");
  for (const { at, state } of turns) states.fill(state, Math.ceil(at / halfMinute));
  return states.map((state) => ({ ok: "+", failing: "#", unknown: "." })[state]).join("");
}
