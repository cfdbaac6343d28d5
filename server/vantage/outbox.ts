/**
 * What was observed and not yet committed by the thread that keeps the books. One batch is under way at a time; it is kept
 * until it is acknowledged, and posted again when it is asked for. What comes meanwhile makes the next batch.
 */
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { Batch, Missed, Observed } from "./messages.ts";

/** Longest wait of an observation before it is posted, where no batch is under way. */
const lingerMs = 200;
const largestBatch = 5_000;
/** Above so many results that nobody commits, beats are no longer carried out. */
const mostKept = 100_000;

export class Outbox {
  readonly #post: (batch: Batch) => void;
  readonly #sentSince: () => Instant;
  #number = 0;
  #underWay: Batch | null = null;
  #results: Observed[] = [];
  #missed: Missed[] = [];
  /** The place in `#missed` of the last entry of each probe. */
  readonly #lastMissed = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** @param sentSince when the first of the probes under way was sent; now, where none is */
  constructor(post: (batch: Batch) => void, sentSince: () => Instant) {
    this.#post = post;
    this.#sentSince = sentSince;
  }

  get full(): boolean {
    return this.#results.length >= mostKept;
  }

  get empty(): boolean {
    return this.#underWay === null && this.#results.length === 0 && this.#missed.length === 0;
  }

  /** @param urgent it may turn the verdict of the series: somebody waits for it */
  add(result: Observed, urgent: boolean): void {
    this.#results.push(result);
    this.#postWithin(urgent ? 0 : lingerMs);
  }

  /** Beats that follow the ones last missed by the same probe, for the same reason, make one entry with them. */
  addMissed(missed: Missed, intervalMs: Milliseconds): void {
    const place = this.#lastMissed.get(missed.probe);
    const before = place === undefined ? undefined : this.#missed[place];
    if (place !== undefined && before !== undefined && continues(before, missed, intervalMs)) {
      this.#missed[place] = { ...before, until: missed.until, beats: before.beats + missed.beats };
    } else {
      this.#lastMissed.set(missed.probe, this.#missed.push(missed) - 1);
    }
    this.#postWithin(lingerMs);
  }

  committed(batch: number): void {
    if (this.#underWay?.batch !== batch) return;
    this.#underWay = null;
    if (this.#results.length + this.#missed.length > 0) this.#postWithin(this.#results.length >= largestBatch ? 0 : lingerMs);
  }

  /** The batch under way could not be committed. */
  again(): void {
    if (this.#underWay !== null) this.#post(this.#underWay);
  }

  /** Posts now what there is, unless a batch is under way. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#underWay !== null || this.#results.length + this.#missed.length === 0) return;
    this.#number += 1;
    const results = this.#results.splice(0, largestBatch);
    const complete = this.#results.reduce((first, { at }) => Math.min(first, at), this.#sentSince());
    this.#underWay = { kind: "batch", batch: this.#number, results, missed: this.#missed, complete };
    this.#missed = [];
    this.#lastMissed.clear();
    this.#post(this.#underWay);
  }

  #postWithin(ms: Milliseconds): void {
    if (this.#underWay !== null) return;
    if (ms === 0) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), ms);
  }
}

function continues(before: Missed, missed: Missed, intervalMs: Milliseconds): boolean {
  const adjacent = missed.due > before.until && missed.due - before.until <= intervalMs * 1.5;
  return adjacent && before.reason === missed.reason && before.detail === missed.detail;
}
