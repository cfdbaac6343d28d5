/** One series as its observations arrive: its logs, and its readings with what is void left out and without. Rules, sections 1 and 2. */
import type { Instant, Interval } from "../time/instant.ts";
import { has, type Timeline } from "../time/timeline.ts";
import { beatsOf } from "./beat.ts";
import { GrowingLog } from "./growing-log.ts";
import { LiveReading } from "./live-reading.ts";
import { membership } from "./membership.ts";
import type { ObservationLog } from "./observations.ts";
import type { Beat, Component, Vantage } from "./record.ts";
import { without } from "./watched.ts";

type Voided = { readonly wrong: Timeline; readonly log: GrowingLog; readonly reading: LiveReading };

export class LiveSeries {
  readonly component: string;
  readonly vantage: string;
  readonly #belongs: Interval;
  readonly #beats: readonly Beat[];
  /** What was observed while component and vantage belong; before and after that. */
  readonly #inside = new GrowingLog();
  readonly #outside = new GrowingLog();
  readonly #whole: LiveReading;
  #voided: Voided | undefined;

  constructor(component: Component, vantage: Vantage) {
    this.component = component.name;
    this.vantage = vantage.name;
    const [one, other] = [membership(component), membership(vantage)];
    this.#belongs = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
    this.#beats = beatsOf(component, vantage);
    this.#whole = new LiveReading(this.#inside, this.#beats);
  }

  /** Takes an observation in, early, late or again. */
  add(at: Instant, ok: boolean): void {
    const verdict = ok ? 1 : 0;
    if (at < this.#belongs.from || at >= this.#belongs.to) {
      this.#outside.add(at, verdict);
      return;
    }
    changed(this.#whole, this.#inside.add(at, verdict));
    if (this.#voided === undefined || has(this.#voided.wrong, at)) return;
    changed(this.#voided.reading, this.#voided.log.add(at, verdict));
  }

  /** Takes observations in that ascend, without repetition: at once where they follow what is there. */
  addAll(log: ObservationLog): void {
    const { at, ok } = log;
    const inside = this.#voided === undefined && at[0] >= this.#belongs.from && at[at.length - 1] < this.#belongs.to;
    if (inside) changed(this.#whole, this.#inside.addAll(log));
    else for (let position = 0; position < at.length; position++) this.add(at[position], ok[position] === 1);
  }

  /** The reading of all of it. Read up to an instant before it is asked anything. */
  get whole(): LiveReading {
    return this.#whole;
  }

  /** The reading without the observations in a set of instants. */
  without(wrong: Timeline): LiveReading {
    if (wrong.length === 0) {
      this.#voided = undefined;
      return this.#whole;
    }
    if (this.#voided === undefined || !same(this.#voided.wrong, wrong)) {
      const log = new GrowingLog();
      log.addAll(without(this.#inside.copy(), wrong));
      this.#voided = { wrong, log, reading: new LiveReading(log, this.#beats) };
    }
    return this.#voided.reading;
  }

  /** Reads on up to an instant, never an earlier one than before. Returns whether anything can be other than before. */
  readUntil(until: Instant): boolean {
    const changed = this.#whole.readUntil(until);
    return this.#voided?.reading.readUntil(until) || changed;
  }

  /** The next instant at which it says something else though nothing comes. */
  get dueAt(): Instant {
    return Math.min(this.#whole.dueAt, this.#voided?.reading.dueAt ?? Number.POSITIVE_INFINITY);
  }

  /** How many records of observations are later than an instant. */
  after(until: Instant): number {
    return this.#inside.after(until) + this.#outside.after(until);
  }

  /** All observations, as a copy. */
  log(): ObservationLog {
    const { component, vantage } = this;
    if (this.#outside.length === 0) return { component, vantage, ...this.#inside.copy() };
    const all = new GrowingLog();
    for (const log of [this.#outside, this.#inside]) all.addAll(log.copy());
    return { component, vantage, ...all.copy() };
  }

  /** The instants at which a failed observation overruled a good one. */
  overruled(): Instant[] {
    return [...this.#inside.overruled, ...this.#outside.overruled];
  }

  /** What it takes in memory, about, in bytes. */
  get bytes(): number {
    const voided = this.#voided === undefined ? 0 : this.#voided.log.bytes + this.#voided.reading.bytes;
    return this.#inside.bytes + this.#outside.bytes + this.#whole.bytes + voided;
  }
}

function changed(reading: LiveReading, position: number): void {
  if (position >= 0) reading.changedFrom(position);
}

function same(a: Timeline, b: Timeline): boolean {
  return a.length === b.length && a.every(({ from, to }, place) => from === b[place].from && to === b[place].to);
}
