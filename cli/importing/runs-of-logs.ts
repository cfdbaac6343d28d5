/** Logs of one vantage cut into what one request may carry, in the order of time: a mark an observation where they are evenly spaced. */
import type { Schema } from "../../api/client/client.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";

export type Run = Schema<"ObservedRun">;
/** What goes into one block; everything in the next one is later. */
export type Batch = { readonly runs: readonly Run[]; readonly observations: number; readonly to: Instant };

const weekMs = 7 * 86_400_000;
/** The server reads a million bytes at most. */
const mostBytes = 800_000;
const bytesOfRun = 160;
/** So many observations that are missing in a row are said by marks; beyond them another run begins. */
const mostMissing = 60;
const longestBeat = 86_400_000;

/** The batches, oldest first; none for no observation. */
export function* batchesOf(logs: readonly ObservationLog[]): Generator<Batch> {
  const places = logs.map(() => 0);
  let spanMs = weekMs;
  for (;;) {
    const first = Math.min(...logs.map(({ at }, log) => at[places[log]] ?? Number.POSITIVE_INFINITY));
    if (first === Number.POSITIVE_INFINITY) return;
    const ends = logs.map(({ at }, log) => positionFrom(at, first + spanMs, places[log]));
    const runs = logs.flatMap((log, place) => runsOf(log, places[place], ends[place]));
    const bytes = runs.reduce((sum, { marks }) => sum + bytesOfRun + marks.length, 0);
    if (bytes > mostBytes && spanMs > 1) {
      spanMs = Math.ceil(spanMs / 2);
      continue;
    }
    const observations = ends.reduce((sum, end, log) => sum + end - places[log], 0);
    yield { runs, observations, to: first + spanMs };
    ends.forEach((end, log) => {
      places[log] = end;
    });
    if (bytes < mostBytes / 4) spanMs = Math.min(weekMs, spanMs * 2);
  }
}

/** The runs of the observations from one place to another. */
function runsOf({ component, at, ok }: ObservationLog, first: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let place = first; place < end; ) {
    const from = at[place];
    const everyMs = place + 1 < end ? Math.min(at[place + 1] - from, longestBeat) : 1;
    const marks: string[] = [mark(ok[place])];
    for (place++; place < end; place++) {
      const beats = (at[place] - at[place - 1]) / everyMs;
      if (!Number.isInteger(beats) || beats > mostMissing) break;
      marks.push(".".repeat(beats - 1), mark(ok[place]));
    }
    runs.push({ component, from, everyMs, marks: marks.join("") });
  }
  return runs;
}

function mark(ok: number): string {
  return ok === 1 ? "1" : "0";
}

function positionFrom(at: Float64Array, instant: Instant, from: number): number {
  let [low, high] = [from, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[middle] < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
