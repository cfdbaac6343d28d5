/** What one vantage says of one component through time. Rules, section 2. */
import type { Instant } from "../time/instant.ts";
import { beatInForce, reachOf } from "./beat.ts";
import type { Observations } from "./observations.ts";
import type { Beat } from "./record.ts";

export type SeriesState = "unknown" | "ok" | "failing";

/** The observations of one series that speak (none void, none outside the membership), and its beats, oldest first. */
export type Series = { readonly seen: Observations; readonly beats: readonly Beat[] };

/** The series enters a state at an instant, that of observation `since` (of a silence: its beginning); observation `by` showed it. */
export type Turn = { readonly state: SeriesState; readonly at: Instant; readonly since: number; readonly by: number };

/** Where the reading of a series stands: enough to go on from here when more observations come. */
export type SeriesCursor = {
  /** Position of the next observation to read. */
  readonly next: number;
  readonly state: SeriesState;
  /** Position of the observation from which the series is in that state. */
  readonly since: number;
  /** Good observations in a row up to here, in this stretch. */
  readonly goods: number;
  /** First of the last `of` observations, none earlier than `since`, and how many from there on failed. */
  readonly window: number;
  readonly failed: number;
  /** Position of the beat in force at the observation before `next`. */
  readonly beat: number;
};

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Before anything is read: unknown. A replay begins at a later observation than the first. */
export function cursorAt(first: number): SeriesCursor {
  return { next: first, state: "unknown", since: first, goods: 0, window: first, failed: 0, beat: 0 };
}

/** Reads on from a cursor, up to the observation at `end` (not included): the turns taken, oldest first, and the new cursor. */
export function advance(series: Series, cursor: SeriesCursor, end = series.seen.length): { turns: Turn[]; cursor: SeriesCursor } {
  const reading = { ...cursor };
  const turns: Turn[] = [];
  while (reading.next < end) readOne(series, reading, turns);
  return { turns, cursor: reading };
}

/** Where a reading from the first observation stood before one of them, told by the turns that earlier ones showed. */
export function cursorBefore(series: Series, turns: readonly Turn[], position: number): SeriesCursor {
  if (position === 0) return cursorAt(0);
  const { state, since } = turns.at(-1) ?? cursorAt(0);
  const reach = reachOf(series.beats);
  const stretch = turns.findLast((turn) => turn.state === "unknown" || turn.by <= position - reach);
  const earliest = Math.max(position - reach, stretch?.state === "unknown" ? stretch.since : 0);
  let good = position;
  while (good > earliest && series.seen.ok(good - 1) === 1) good--;
  const window = state === "failing" ? since : Math.max(since, position - reach);
  let failed = 0;
  for (let place = window; place < position && state !== "failing"; place++) failed += 1 - series.seen.ok(place);
  return {
    next: position,
    state,
    since,
    goods: position - good,
    window,
    failed,
    beat: beatInForce(series.beats, series.seen.at(position - 1)),
  };
}

/** The silence that follows the last observation begins here, if the instant of evaluation is late enough to know of it. Rules, section 2. */
export function silenceAfter(series: Series, until: Instant): Instant | undefined {
  if (until < silenceKnownAt(series)) return undefined;
  const last = series.seen.at(series.seen.length - 1);
  return last + beatAt(series.beats, last).intervalMs;
}

/** The first instant of evaluation that knows of the silence after the last observation; infinite where there is none. Rules, section 2. */
export function silenceKnownAt({ seen, beats }: Series): Instant {
  if (seen.length === 0) return Number.POSITIVE_INFINITY;
  const last = seen.at(seen.length - 1);
  return last + beatAt(beats, last).staleAfterMs + 1;
}

function beatAt(beats: readonly Beat[], at: Instant): Beat {
  return beats[beatInForce(beats, at)];
}

/** Reads the next observation. A fresh cursor looks at nothing before it: its first observation follows no silence. */
export function readOne(series: Series, reading: Writable<SeriesCursor>, turns: Turn[]): void {
  const position = reading.next++;
  const before = series.beats[reading.beat];
  reading.beat = beatInForce(series.beats, series.seen.at(position), reading.beat);
  if (position > reading.since && series.seen.at(position) - series.seen.at(position - 1) > before.staleAfterMs) {
    reading.goods = 0;
    enter(reading, position, "unknown");
    turns.push({ state: "unknown", at: series.seen.at(position - 1) + before.intervalMs, since: position, by: position });
  }
  if (series.seen.ok(position) === 1) readGood(series, reading, position, turns);
  else readFailed(series, reading, position, turns);
}

/** A good observation: with enough good ones before it, the series is ok from the first of them. Rules, section 2. */
function readGood(series: Series, reading: Writable<SeriesCursor>, position: number, turns: Turn[]): void {
  reading.goods++;
  const { successes } = series.beats[reading.beat];
  if (reading.state === "ok" || reading.goods < successes) return;
  const since = position - successes + 1;
  enter(reading, since, "ok");
  turns.push({ state: "ok", at: series.seen.at(since), since, by: position });
}

/** A failed observation: with enough failed ones among the last, the series is failing from the first of them. Rules, section 2. */
function readFailed(series: Series, reading: Writable<SeriesCursor>, position: number, turns: Turn[]): void {
  reading.goods = 0;
  if (reading.state === "failing") return;
  const { failures, of } = series.beats[reading.beat];
  reading.failed++;
  slideWindow(series.seen, reading, Math.max(reading.since, position - of + 1));
  if (reading.failed < failures) return;
  let since = reading.window;
  while (series.seen.ok(since) === 1) since++;
  enter(reading, since, "failing");
  turns.push({ state: "failing", at: series.seen.at(since), since, by: position });
}

/** The window moves on with the observations; it moves back only where a new beat looks further back than the last. */
function slideWindow(seen: Observations, reading: Writable<SeriesCursor>, window: number): void {
  for (; reading.window < window; reading.window++) reading.failed -= 1 - seen.ok(reading.window);
  for (; reading.window > window; reading.window--) reading.failed += 1 - seen.ok(reading.window - 1);
}

function enter(reading: Writable<SeriesCursor>, since: number, state: SeriesState): void {
  reading.state = state;
  reading.since = since;
  reading.window = since;
  reading.failed = 0;
}
