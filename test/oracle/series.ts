/** What one vantage says of one component. Rules, section 2. */
import type { Instant } from "../../core/time/instant.ts";
import type { Beat, ObservationRecord } from "../../core/watching/record.ts";
import type { Definition, SeriesState } from "./definition.ts";

type Change = { readonly at: Instant; readonly state: SeriesState };
type Watching = { readonly beats: readonly Beat[]; readonly until: Instant; readonly definition: Definition };

/** The state of a series at an instant. */
export type Series = (t: Instant) => SeriesState;

/**
 * @param observations of one series, one an instant, ascending, none void
 * @param watching its beats, the instant of evaluation, and what silence is
 */
export function series(observations: readonly ObservationRecord[], watching: Watching): Series {
  const changes = stretches(observations, watching).flatMap((stretch) => [
    { at: stretch[0].at, state: "unknown" as const },
    ...confirmed(stretch, watching.beats),
    ...silence(stretch, watching),
  ]);
  return (t) => changes.findLast((change) => change.at <= t)?.state ?? watching.definition.silent;
}

/** The beat in force: the last one whose `from` is not later. */
export function beatAt(beats: readonly Beat[], t: Instant): Beat {
  const begun = beats.filter((beat) => (beat.from ?? Number.NEGATIVE_INFINITY) <= t);
  return begun.reduce((last, beat) =>
    (beat.from ?? Number.NEGATIVE_INFINITY) > (last.from ?? Number.NEGATIVE_INFINITY) ? beat : last,
  );
}

function stretches(observations: readonly ObservationRecord[], { beats }: Watching): ObservationRecord[][] {
  const found: ObservationRecord[][] = [];
  for (const observation of observations) {
    const earlier = found.at(-1)?.at(-1);
    const near = earlier !== undefined && observation.at - earlier.at <= beatAt(beats, earlier.at).staleAfterMs;
    if (near) found.at(-1)?.push(observation);
    else found.push([observation]);
  }
  return found;
}

/** Silent from the last observation's `at` + `intervalMs`, if the next one, or A, is too far from it. */
function silence(stretch: readonly ObservationRecord[], { beats, until, definition }: Watching): Change[] {
  const last = stretch[stretch.length - 1];
  const beat = beatAt(beats, last.at);
  const next = last.at + beat.intervalMs;
  return until - last.at > beat.staleAfterMs ? [{ at: next, state: definition.silent }] : [];
}

function confirmed(stretch: readonly ObservationRecord[], beats: readonly Beat[]): Change[] {
  const changes: Change[] = [];
  for (const [index, observation] of stretch.entries()) {
    const present = changes.at(-1) ?? { at: stretch[0].at, state: "unknown" };
    const beat = beatAt(beats, observation.at);
    const from = observation.ok ? goodSince(stretch, index, beat) : failedSince(stretch, index, beat, present.at);
    const state = observation.ok ? "ok" : "failing";
    if (from !== undefined && present.state !== state) changes.push({ at: from, state });
  }
  return changes;
}

/** The first failed one among the last `of` of the present state, where at least `failures` of them failed. */
function failedSince(stretch: readonly ObservationRecord[], index: number, beat: Beat, since: Instant): Instant | undefined {
  const lately = stretch.slice(Math.max(0, index + 1 - beat.of), index + 1);
  const failed = lately.filter((observation) => observation.at >= since && !observation.ok);
  return failed.length >= beat.failures ? failed[0].at : undefined;
}

/** The first of the last `successes`, where all of them are good. */
function goodSince(stretch: readonly ObservationRecord[], index: number, beat: Beat): Instant | undefined {
  const first = index + 1 - beat.successes;
  if (first < 0) return undefined;
  return stretch.slice(first, index + 1).every((observation) => observation.ok) ? stretch[first].at : undefined;
}
