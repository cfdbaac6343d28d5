/**
 * One reading of a series, from its first observation or from a later one (a replay). Rules, sections 2 and 4.
 *
 * Two readings of one series soon say the same: each looks back only as far as its beats reach. A replay therefore stops where nothing
 * can tell it from a reading made before it, and goes on as that one: five hundred notifications cost little more than none.
 */
import type { Instant } from "../time/instant.ts";
import { reachOf } from "./beat.ts";
import { positionFrom } from "./observations.ts";
import { advance, cursorAt, readOne, type Series, type SeriesCursor, silenceAfter, type Turn } from "./series.ts";

export type Run = {
  /** Position of the observation that it begins with, and the position after the last one that it read by itself. */
  readonly first: number;
  readonly end: number;
  readonly turns: readonly Turn[];
  /** The run that it has become, and the position among that one's turns from which it goes on; absent where it read to the end. */
  readonly becomes?: { readonly run: Run; readonly turn: number } | undefined;
};

/** A run that is being read: it goes on from its cursor when more observations come. */
export class RunningRun implements Run {
  readonly first: number;
  readonly turns: Turn[] = [];
  becomes: Run["becomes"] = undefined;
  cursor: SeriesCursor;

  constructor(first: number) {
    this.first = first;
    this.cursor = cursorAt(first);
  }

  get end(): number {
    return this.cursor.next;
  }
}

/** A series that was read once from its beginning, and can be replayed from any instant. */
export type Reading = {
  readonly series: Series;
  readonly main: Run;
  /** Where the silence after the last observation begins. */
  readonly silentFrom?: Instant | undefined;
  /** The run of its observations at `from` or later. Cheapest when asked in ascending order. */
  readonly replay: (from: Instant) => Run;
};

/** Reads a series from its beginning up to the instant of evaluation. Rules, section 2. */
export function read(series: Series, until: Instant): Reading {
  const { turns } = advance(series, cursorAt(0));
  const main: Run = { first: 0, end: series.seen.length, turns };
  const reach = reachOf(series.beats);
  let others: Run[] = [main];
  const replay = (from: Instant) => {
    const first = positionFrom(series.seen, from);
    others = others.filter((run) => run === main || run.end > first);
    const run = new RunningRun(first);
    readOn(run, series, series.seen.length, reach, others);
    if (run.end > first + reach) others.push(run);
    return run;
  };
  return { series, main, silentFrom: silenceAfter(series, until), replay };
}

/** The turns of a run and of what it becomes, oldest first, then the silence after the last observation. */
export function* turnsOf(reading: Reading, run: Run): Generator<Pick<Turn, "at" | "state">> {
  let turn = 0;
  for (let here: Run | undefined = run; here !== undefined; ) {
    for (; turn < here.turns.length; turn++) yield here.turns[turn];
    turn = here.becomes?.turn ?? 0;
    here = here.becomes?.run;
  }
  if (reading.silentFrom !== undefined) yield { at: reading.silentFrom, state: "unknown" };
}

/** From this instant on the run says what the main one says; infinite where it never does. */
export function agreesFrom(reading: Reading, run: Run): Instant {
  const { series, main, silentFrom } = reading;
  if (series.seen.length === 0) return Number.NEGATIVE_INFINITY;
  let last = run;
  while (last.becomes !== undefined && last.becomes.run !== main) last = last.becomes.run;
  return last === main || last.becomes !== undefined ? series.seen.at(last.end - 1) : (silentFrom ?? Number.POSITIVE_INFINITY);
}

/** Reads a run on, up to the observation at `end` (not included), or until nothing can tell it from one of the others. */
export function readOn(run: RunningRun, series: Series, end: number, reach: number, others: readonly Run[]): void {
  if (run.becomes !== undefined) return;
  const reading = { ...run.cursor };
  const beside = others.map((other) => ({ run: other, turn: turnsBefore(other, reading.next) }));
  while (reading.next < end && run.becomes === undefined) {
    readOne(series, reading, run.turns);
    for (const other of beside) {
      while (other.turn < other.run.turns.length && other.run.turns[other.turn].by < reading.next) other.turn++;
      if (reading.next > other.run.end || !sameFromHere(reading, other.run, other.turn, reach)) continue;
      run.becomes = other;
      break;
    }
  }
  run.cursor = reading;
}

/**
 * Whether two readings that stand at one observation can't differ any more: both failing (only a good observation after the last failed one
 * ends that), or in one state from one observation on, or both for longer than any beat looks back.
 */
function sameFromHere(reading: SeriesCursor, other: Run, turn: number, reach: number): boolean {
  const { state, since } = turn === 0 ? cursorAt(other.first) : other.turns[turn - 1];
  if (reading.state !== state) return false;
  const forgotten = reading.next - reach;
  return state === "failing" || reading.since === since || (reading.since <= forgotten && since <= forgotten);
}

/** How many turns of a run were shown by observations before a position. */
export function turnsBefore(run: Run, position: number): number {
  let low = 0;
  let high = run.turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (run.turns[middle].by < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
