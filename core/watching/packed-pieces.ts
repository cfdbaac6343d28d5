/**
 * Observations of one series in a few bits each, that can still be asked one by one. A piece of some hundred says its instants as beats
 * and how far each lies from its beat: as many bits as the widest deviation needs. Verdicts take a bit each where a piece has a failed
 * one, nothing where all are good.
 */
import type { Instant } from "../time/instant.ts";
import { type ObservationLog, type Observations, positionFrom } from "./observations.ts";

/** What a piece gives to be found and read: position of its first observation, and so on; `fields` numbers a piece, in one array. */
const start = 0;
const base = 1;
const beat = 2;
const word = 3;
const shape = 4;
const fields = 5;

/** The shape of a piece: the width of a deviation in bits (0 to 32), and whether verdicts follow them. */
const widthMask = 0x3f;
const failedFlag = 0x40;

/** A piece that grew beyond this is cut in two: what reads or changes one observation touches no more than this. */
const pieceAtMost = 512;
const widest = 2 ** 32;

type Taken = Pick<ObservationLog, "at" | "ok">;

export class PackedPieces implements Observations {
  length = 0;
  #index = new Float64Array(0);
  #pieces = 0;
  #words = new Uint32Array(0);
  #used = 0;
  #wasted = 0;
  /** The piece that was asked last, where its fields begin: mostly it is asked again. */
  #last = 0;

  at(position: number): Instant {
    const piece = this.#holding(position);
    const place = position - this.#index[piece + start];
    const width = this.#index[piece + shape] & widthMask;
    return (
      this.#index[piece + base] + place * this.#index[piece + beat] + this.#bits(this.#index[piece + word], place * width, width)
    );
  }

  ok(position: number): number {
    const piece = this.#holding(position);
    const form = this.#index[piece + shape];
    if ((form & failedFlag) === 0) return 1;
    const verdicts = this.#index[piece + word] + wordsFor(this.#count(piece) * (form & widthMask));
    return this.#bits(verdicts, position - this.#index[piece + start], 1);
  }

  /** Takes observations that are later than all others. */
  push(taken: Taken): void {
    this.#put(this.#pieces * fields, 0, taken);
  }

  /** Takes an observation in before the one at a position. */
  insert(position: number, instant: Instant, verdict: 0 | 1): void {
    this.#change(position, (place, { at, ok }) => {
      const [instants, verdicts] = [new Float64Array(at.length + 1), new Uint8Array(ok.length + 1)];
      instants.set(at.subarray(0, place));
      instants.set(at.subarray(place), place + 1);
      verdicts.set(ok.subarray(0, place));
      verdicts.set(ok.subarray(place), place + 1);
      instants[place] = instant;
      verdicts[place] = verdict;
      return { at: instants, ok: verdicts };
    });
  }

  /** The observation at a position failed. */
  fail(position: number): void {
    this.#change(position, (place, taken) => {
      taken.ok[place] = 0;
      return taken;
    });
  }

  /** What it takes in memory, in bytes. */
  get bytes(): number {
    return this.#index.byteLength + this.#words.byteLength;
  }

  #change(position: number, how: (place: number, taken: Taken) => Taken): void {
    const piece = this.#holding(position);
    const [from, count] = [this.#index[piece + start], this.#count(piece)];
    const taken = { at: new Float64Array(count), ok: new Uint8Array(count) };
    for (let place = 0; place < count; place++) {
      taken.at[place] = this.at(from + place);
      taken.ok[place] = this.ok(from + place);
    }
    this.#put(piece, 1, how(position - from, taken));
  }

  /** Puts observations in the place of a piece (`replaced` 1) or at the end (0). */
  #put(piece: number, replaced: 0 | 1, taken: Taken): void {
    const from = replaced === 1 ? this.#index[piece + start] : this.length;
    if (replaced === 1) this.#wasted += this.#size(piece);
    const more = taken.at.length - (replaced === 1 ? this.#count(piece) : 0);
    const parts = inPieces(taken);
    const end = this.#pieces * fields;
    const [kept, next] = [piece + replaced * fields, piece + parts.length * fields];
    this.#index = withRoom(this.#index, end + next - kept, (room) => new Float64Array(room));
    this.#index.copyWithin(next, kept, end);
    this.#pieces += parts.length - replaced;
    this.length += more;
    for (let later = next; later < this.#pieces * fields; later += fields) this.#index[later + start] += more;
    let first = from;
    for (const [nth, part] of parts.entries()) {
      this.#write(piece + nth * fields, first, part);
      first += part.at.length;
    }
    if (this.#wasted > pieceAtMost && 2 * this.#wasted > this.#used) this.#compact();
  }

  #write(piece: number, first: number, { at, ok }: Taken): void {
    const line = lineThrough(at);
    const width = 32 - Math.clz32(line.range);
    const failed = ok.includes(0);
    const verdicts = this.#used + wordsFor(at.length * width);
    this.#words = withRoom(this.#words, verdicts + (failed ? wordsFor(at.length) : 0), (room) => new Uint32Array(room));
    this.#index.set([first, line.base, line.beat, this.#used, width | (failed ? failedFlag : 0)], piece);
    for (let place = 0; place < at.length; place++) {
      this.#setBits(this.#used, place * width, width, at[place] - line.base - place * line.beat);
      if (failed) this.#setBits(verdicts, place, 1, ok[place]);
    }
    this.#used = verdicts + (failed ? wordsFor(at.length) : 0);
  }

  /** Writes all pieces anew, in order: what was put elsewhere since leaves no hole. */
  #compact(): void {
    const words = new Uint32Array(this.#used);
    let used = 0;
    for (let piece = 0; piece < this.#pieces * fields; piece += fields) {
      const [from, size] = [this.#index[piece + word], this.#size(piece)];
      words.set(this.#words.subarray(from, from + size), used);
      this.#index[piece + word] = used;
      used += size;
    }
    this.#words = words.slice(0, used);
    this.#used = used;
    this.#wasted = 0;
  }

  #count(piece: number): number {
    const next = piece + fields;
    return (next < this.#pieces * fields ? this.#index[next + start] : this.length) - this.#index[piece + start];
  }

  /** How many words the deviations and verdicts of a piece take. */
  #size(piece: number): number {
    const [form, count] = [this.#index[piece + shape], this.#count(piece)];
    return wordsFor(count * (form & widthMask)) + ((form & failedFlag) === 0 ? 0 : wordsFor(count));
  }

  /** The piece that holds a position, where its fields begin. */
  #holding(position: number): number {
    const place = position - this.#index[this.#last + start];
    if (place >= 0 && place < this.#count(this.#last)) return this.#last;
    const starts = { length: this.#pieces, at: (piece: number) => this.#index[piece * fields + start] };
    this.#last = (positionFrom(starts, position + 1) - 1) * fields;
    return this.#last;
  }

  #bits(from: number, bit: number, width: number): number {
    if (width === 0) return 0;
    const [place, shift] = [from + (bit >>> 5), bit & 31];
    const low = this.#words[place] >>> shift;
    const all = shift + width > 32 ? low | (this.#words[place + 1] << (32 - shift)) : low;
    return (width === 32 ? all : all & ((1 << width) - 1)) >>> 0;
  }

  #setBits(from: number, bit: number, width: number, value: number): void {
    if (width === 0) return;
    const [place, shift] = [from + (bit >>> 5), bit & 31];
    this.#words[place] |= value << shift;
    if (shift + width > 32) this.#words[place + 1] |= value >>> (32 - shift);
  }
}

/** Observations in pieces that are short enough, each of instants that lie near enough to a line. */
function inPieces(taken: Taken): Taken[] {
  const { at, ok } = taken;
  if (at.length <= pieceAtMost && lineThrough(at).range < widest) return [taken];
  const middle = at.length >> 1;
  const halves = [
    { at: at.subarray(0, middle), ok: ok.subarray(0, middle) },
    { at: at.subarray(middle), ok: ok.subarray(middle) },
  ];
  return halves.flatMap(inPieces);
}

/** The line of beats under ascending instants: its beginning, its step, and how far above it the furthest lies, all whole milliseconds. */
function lineThrough(at: Float64Array): { base: Instant; beat: number; range: number } {
  const step = at.length < 2 ? 0 : Math.round((at[at.length - 1] - at[0]) / (at.length - 1));
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < at.length; place++) {
    const above = at[place] - place * step;
    if (above < least) least = above;
    if (above > greatest) greatest = above;
  }
  return { base: least, beat: step, range: greatest - least };
}

function wordsFor(bits: number): number {
  return (bits + 31) >>> 5;
}

/** The array itself where it is long enough, else a longer one with a quarter of room ahead. */
function withRoom<Packed extends Float64Array | Uint32Array>(
  from: Packed,
  length: number,
  ofRoom: (room: number) => Packed,
): Packed {
  if (length <= from.length) return from;
  const to = ofRoom(length + (length >> 2));
  to.set(from);
  return to;
}
