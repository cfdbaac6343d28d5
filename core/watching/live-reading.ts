/** The reading of a series that goes on as its observations arrive; a late one has it read again from there, no earlier. Rules, sections 2 and 4. */
import type { Instant } from "../time/instant.ts";
import { reachOf } from "./beat.ts";
import type { GrowingLog } from "./growing-log.ts";
import { type Observations, positionFrom } from "./observations.ts";
import type { Beat } from "./record.ts";
import { type Reading, type Run, RunningRun, readOn, turnsBefore } from "./run.ts";
import { cursorBefore, type Series, silenceAfter, silenceKnownAt } from "./series.ts";

export class LiveReading implements Reading {
  readonly main = new RunningRun(0);
  silentFrom: Instant | undefined = undefined;
  readonly #log: GrowingLog;
  readonly #beats: readonly Beat[];
  readonly #reach: number;
  /** Position of the first observation that came or changed after it was read. */
  #stale = Number.POSITIVE_INFINITY;
  #replays = new Map<Instant, RunningRun>();
  /** Those of them that have not become another run: they read on. */
  #open = new Map<Instant, RunningRun>();
  #view: Series | undefined;

  /** @param beats oldest first */
  constructor(log: GrowingLog, beats: readonly Beat[]) {
    this.#log = log;
    this.#beats = beats;
    this.#reach = reachOf(beats);
  }

  /** The observations that were read. */
  get series(): Series {
    this.#view ??= { seen: upTo(this.#log, this.main.end), beats: this.#beats };
    return this.#view;
  }

  /** The log changed from this position on. */
  changedFrom(position: number): void {
    this.#stale = Math.min(this.#stale, position);
  }

  /** Reads on up to an instant, never an earlier one than before. Returns whether anything that it says can be other than before. */
  readUntil(until: Instant): boolean {
    const again = this.#stale < this.main.end;
    if (again) this.#goBack(this.#stale);
    this.#stale = Number.POSITIVE_INFINITY;
    const end = this.#log.lengthUpTo(until);
    let turned = again;
    if (end > this.main.end) {
      this.#view = undefined;
      const source = { seen: this.#log, beats: this.#beats };
      turned = this.#readRun(this.main, source, end, []) || turned;
      for (const [from, run] of [...this.#open]) turned = this.#readReplay(from, run, source) || turned;
    }
    const silentFrom = silenceAfter(this.series, until);
    const sameSilence = silentFrom === this.silentFrom;
    this.silentFrom = silentFrom;
    return turned || !sameSilence;
  }

  /** The next instant at which it says something else though nothing comes: what lies ahead is reached, or silence is known. */
  get dueAt(): Instant {
    const ahead = this.main.end < this.#log.length ? this.#log.at(this.main.end) : Number.POSITIVE_INFINITY;
    return this.silentFrom === undefined ? Math.min(ahead, silenceKnownAt(this.series)) : ahead;
  }

  replay(from: Instant): Run {
    const known = this.#replays.get(from);
    if (known !== undefined) return known;
    const run = new RunningRun(positionFrom(this.series.seen, from));
    this.#replays.set(from, run);
    this.#open.set(from, run);
    this.#readRun(run, this.series, this.main.end, this.#others(from));
    this.#close(from, run);
    return run;
  }

  /** What its turns take in memory, about, in bytes. */
  get bytes(): number {
    let turns = this.main.turns.length;
    for (const run of this.#replays.values()) turns += run.turns.length + 4;
    return 48 * turns;
  }

  #readRun(run: RunningRun, source: Series, end: number, others: readonly Run[]): boolean {
    const before = run.turns.length;
    readOn(run, source, end, this.#reach, others);
    return run.turns.length > before;
  }

  /** A replay that read nothing yet does not know where it begins: an observation from before it may still have come. */
  #readReplay(from: Instant, run: RunningRun, source: Series): boolean {
    if (run.end === run.first) {
      this.#replays.delete(from);
      return this.replay(from).turns.length > 0;
    }
    const turned = this.#readRun(run, source, this.main.end, this.#others(from));
    this.#close(from, run);
    return turned;
  }

  #close(from: Instant, run: RunningRun): void {
    if (run.becomes !== undefined) this.#open.delete(from);
  }

  /** What a replay may become: the main run, or a replay from before it, so that none becomes what became it. */
  #others(from: Instant): Run[] {
    const earlier = [...this.#open].filter(([start]) => start < from);
    return [this.main, ...earlier.map(([, run]) => run)];
  }

  /** Forgets what observations from a position on have shown. Replays are short: they are made again when they are asked for. */
  #goBack(position: number): void {
    this.#view = undefined;
    this.#replays = new Map();
    this.#open = new Map();
    const { main } = this;
    main.turns.length = turnsBefore(main, position);
    main.cursor = cursorBefore({ seen: this.#log, beats: this.#beats }, main.turns, position);
  }
}

/** The first ones of a log, as it is when they are asked. */
function upTo(log: Observations, length: number): Observations {
  return { length, at: (position) => log.at(position), ok: (position) => log.ok(position) };
}
