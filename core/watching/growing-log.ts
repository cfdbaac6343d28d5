/** The observations of one series as they arrive: packed, in order, each once, whatever the order in which they come. Rules, section 1. */
import type { Instant } from "../time/instant.ts";
import { positionFrom } from "./run.ts";

const firstRoom = 64;

export class GrowingLog {
  /** Instants ascending and verdicts (1 good, 0 failed); what lies beyond `length` is room. */
  at = new Float64Array(firstRoom);
  ok = new Uint8Array(firstRoom);
  length = 0;
  /** Instants at which a failed observation overruled a good one. */
  readonly overruled = new Set<Instant>();

  /**
   * Takes an observation: at the end in constant time, a late one where it belongs. Of two at one instant that disagree the failed one
   * holds. Returns the position from which the log changed; -1 where nothing did.
   */
  add(at: Instant, ok: 0 | 1): number {
    if (this.length > 0 && at <= this.at[this.length - 1]) return this.#late(at, ok);
    this.#roomFor(this.length + 1);
    this.#write(this.length, at, ok);
    return this.length++;
  }

  /** Takes observations that ascend, without repetition: at once where they follow, one by one where they do not. */
  addAll(at: Float64Array, ok: Uint8Array): number {
    if (at.length === 0) return -1;
    const before = this.length;
    if (before > 0 && at[0] <= this.at[before - 1]) {
      const changed = Array.from(at, (instant, position) => this.add(instant, ok[position] === 1 ? 1 : 0));
      return changed.reduce((least, position) => (position < 0 || (least >= 0 && least < position) ? least : position), -1);
    }
    this.#roomFor(before + at.length);
    this.at.set(at, before);
    this.ok.set(ok, before);
    this.length += at.length;
    return before;
  }

  /** How many observations are not later than an instant. */
  lengthUpTo(until: Instant): number {
    if (this.length === 0 || this.at[this.length - 1] <= until) return this.length;
    return positionFrom(this.at.subarray(0, this.length), until + 1);
  }

  /** How many records are later than an instant, those overruled too. */
  after(until: Instant): number {
    if (this.length === 0 || this.at[this.length - 1] <= until) return 0;
    let count = this.length - this.lengthUpTo(until);
    for (const at of this.overruled) if (at > until) count++;
    return count;
  }

  /** What it holds now, without copying: read it before the next observation comes. */
  view(): { readonly at: Float64Array; readonly ok: Uint8Array } {
    return { at: this.at.subarray(0, this.length), ok: this.ok.subarray(0, this.length) };
  }

  /** What it takes in memory, in bytes. */
  get bytes(): number {
    return this.at.byteLength + this.ok.byteLength + 16 * this.overruled.size;
  }

  #late(at: Instant, ok: 0 | 1): number {
    const position = positionFrom(this.at.subarray(0, this.length), at);
    if (this.at[position] === at) return this.#twin(position, ok);
    this.#roomFor(this.length + 1);
    this.at.copyWithin(position + 1, position, this.length);
    this.ok.copyWithin(position + 1, position, this.length);
    this.#write(position, at, ok);
    this.length++;
    return position;
  }

  #twin(position: number, ok: 0 | 1): number {
    if (this.ok[position] === ok) return -1;
    this.overruled.add(this.at[position]);
    if (ok === 1) return -1;
    this.ok[position] = 0;
    return position;
  }

  #write(position: number, at: Instant, ok: 0 | 1): void {
    this.at[position] = at;
    this.ok[position] = ok;
  }

  /** Half as much room again when it is full, so that an observation is moved three times or less. */
  #roomFor(length: number): void {
    if (length <= this.at.length) return;
    const room = Math.max(length, this.at.length + (this.at.length >> 1));
    const { at, ok } = this.view();
    this.at = new Float64Array(room);
    this.ok = new Uint8Array(room);
    this.at.set(at);
    this.ok.set(ok);
  }
}
