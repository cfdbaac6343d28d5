/** The observations of one series as they arrive: in order, each once, whatever the order in which they come. Rules, section 1. */
import type { Instant } from "../time/instant.ts";
import { flat, type ObservationLog, type Observations, positionFrom } from "./observations.ts";
import { PackedPieces } from "./packed-pieces.ts";

/** So many of the latest lie open; then they are packed. */
const openAtMost = 256;
const firstRoom = 16;

export class GrowingLog implements Observations {
  readonly #packed = new PackedPieces();
  /** The latest: instants ascending and verdicts (1 good, 0 failed); what lies beyond `#open` is room. */
  #at = new Float64Array(firstRoom);
  #ok = new Uint8Array(firstRoom);
  #open = 0;
  /** Instants at which a failed observation overruled a good one. */
  readonly overruled = new Set<Instant>();

  get length(): number {
    return this.#packed.length + this.#open;
  }

  at(position: number): Instant {
    const open = position - this.#packed.length;
    return open >= 0 ? this.#at[open] : this.#packed.at(position);
  }

  ok(position: number): number {
    const open = position - this.#packed.length;
    return open >= 0 ? this.#ok[open] : this.#packed.ok(position);
  }

  /**
   * Takes an observation: at the end in constant time, a late one where it belongs. Of two at one instant that disagree the failed one
   * holds. Returns the position from which the log changed; -1 where nothing did.
   */
  add(at: Instant, ok: 0 | 1): number {
    const { length } = this;
    if (length > 0 && at <= this.at(length - 1)) return this.#late(at, ok);
    this.#insert(length, at, ok);
    return length;
  }

  /** Takes observations that ascend, without repetition: at once where they follow, one by one where they do not. */
  addAll({ at, ok }: Pick<ObservationLog, "at" | "ok">): number {
    const before = this.length;
    const follow = before === 0 || at[0] > this.at(before - 1);
    if (follow && at.length > openAtMost) {
      this.#pack();
      this.#packed.push({ at, ok });
      return before;
    }
    let least = -1;
    for (let position = 0; position < at.length; position++) {
      const changed = this.add(at[position], ok[position] === 1 ? 1 : 0);
      if (changed >= 0 && (least < 0 || changed < least)) least = changed;
    }
    return least;
  }

  /** How many observations are not later than an instant. */
  lengthUpTo(until: Instant): number {
    const { length } = this;
    return length === 0 || this.at(length - 1) <= until ? length : positionFrom(this, until + 1);
  }

  /** How many records are later than an instant, those overruled too. */
  after(until: Instant): number {
    let count = this.length - this.lengthUpTo(until);
    if (count > 0) for (const at of this.overruled) if (at > until) count++;
    return count;
  }

  /** What it holds now, as a copy. */
  copy(): Pick<ObservationLog, "at" | "ok"> {
    return flat(this);
  }

  /** What it takes in memory, in bytes. */
  get bytes(): number {
    return this.#packed.bytes + this.#at.byteLength + this.#ok.byteLength + 16 * this.overruled.size;
  }

  #late(at: Instant, ok: 0 | 1): number {
    const position = positionFrom(this, at);
    if (this.at(position) === at) return this.#twin(position, ok);
    this.#insert(position, at, ok);
    return position;
  }

  #twin(position: number, ok: 0 | 1): number {
    if (this.ok(position) === ok) return -1;
    this.overruled.add(this.at(position));
    if (ok === 1) return -1;
    const open = position - this.#packed.length;
    if (open >= 0) this.#ok[open] = 0;
    else this.#packed.fail(position);
    return position;
  }

  #insert(position: number, at: Instant, ok: 0 | 1): void {
    const open = position - this.#packed.length;
    if (open < 0) {
      this.#packed.insert(position, at, ok);
      return;
    }
    if (this.#open === this.#at.length) this.#enlarge();
    this.#at.copyWithin(open + 1, open, this.#open);
    this.#ok.copyWithin(open + 1, open, this.#open);
    this.#at[open] = at;
    this.#ok[open] = ok;
    this.#open++;
    if (this.#open === openAtMost) this.#pack();
  }

  #pack(): void {
    if (this.#open === 0) return;
    this.#packed.push({ at: this.#at.subarray(0, this.#open), ok: this.#ok.subarray(0, this.#open) });
    this.#open = 0;
  }

  #enlarge(): void {
    const [at, ok] = [this.#at, this.#ok];
    this.#at = new Float64Array(2 * at.length);
    this.#ok = new Uint8Array(2 * ok.length);
    this.#at.set(at);
    this.#ok.set(ok);
  }
}
