/**
 * How the observations of one series are written: each instant is a beat of the clock, counted from the first one, and a deviation of a
 * few milliseconds. Beats that follow one another cost nothing, deviations as many bits as the widest needs, verdicts nothing while all are good.
 */
import { type ByteReader, MalformedBytes } from "../bytes/byte-reader.ts";
import type { ByteWriter } from "../bytes/byte-writer.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { Observed } from "./block-content.ts";

/** One byte before the deviations: their width in bits, whether a beat was missed or doubled, whether a probe failed. */
const widthMask = 0x1f;
const unevenFlag = 0x20;
const failedFlag = 0x40;

/** A step between neighbours that is not one beat: `at` the index of the later one. */
type Step = { readonly at: number; readonly beats: number };

/** How far each instant lies from its beat, and how far the earliest and the latest do. */
type Placed = {
  readonly deviations: readonly number[];
  readonly uneven: readonly Step[];
  readonly least: number;
  readonly greatest: number;
};

/** Writes a series that was found sound. @param from the beginning of the block (ms) */
export function writeSeries({ at, ok }: Observed, from: Instant, beatMs: Milliseconds, writer: ByteWriter): void {
  writer.count(at.length);
  if (at.length === 0) return;
  const first = at[0] ?? from;
  const { deviations, uneven, least, greatest } = placed(at, first, beatMs);
  const width = 32 - Math.clz32(greatest - least);
  const failed = ok.includes(0);
  writer.byte(width | (uneven.length > 0 ? unevenFlag : 0) | (failed ? failedFlag : 0));
  writer.signed(first + least - from);
  if (uneven.length > 0) writeSteps(uneven, writer);
  writer.packed(deviations, width, least);
  if (failed) writeRuns(ok, writer);
}

/**
 * Room for the instants of a block's series in one piece: each piece of memory costs more than the few instants of a series. As
 * much as series like the first one take; one for which it is too small has a piece of its own.
 */
export class InstantRoom {
  readonly #series: number;
  readonly #most: number;
  #left: Float64Array | undefined;

  /** @param most instants of all of them together */
  constructor(series: number, most: number) {
    this.#series = series;
    this.#most = most;
  }

  take(count: number): Float64Array {
    this.#left ??= new Float64Array(Math.min(this.#most, count * this.#series));
    if (count > this.#left.length) return new Float64Array(count);
    const taken = this.#left.subarray(0, count);
    this.#left = this.#left.subarray(count);
    return taken;
  }
}

/** Reads a series. @param most observations that the block may still hold. Throws MalformedBytes. */
export function readSeries(from: Instant, beatMs: Milliseconds, most: number, reader: ByteReader, room: InstantRoom): Observed {
  const count = reader.count(most);
  if (count === 0) return { at: new Float64Array(0), ok: new Uint8Array(0) };
  const shape = reader.byte();
  if (shape > (widthMask | unevenFlag | failedFlag)) throw new MalformedBytes("no shape of a series", 0);
  const base = from + reader.signed();
  const uneven = (shape & unevenFlag) === 0 ? [] : readSteps(count, reader);
  const at = room.take(count);
  reader.packed(at, shape & widthMask);
  place(at, base, beatMs, uneven);
  const ok = new Uint8Array(count).fill(1);
  if ((shape & failedFlag) !== 0) readRuns(ok, reader);
  return { at, ok };
}

/** The beat nearest to each instant, counted from the first one, and how far the instant lies from it: at most half a beat. */
function placed(at: Float64Array, first: Instant, beatMs: Milliseconds): Placed {
  const deviations: number[] = [];
  const uneven: Step[] = [];
  let [before, least, greatest] = [-1, 0, 0];
  for (let index = 0; index < at.length; index++) {
    const since = (at[index] ?? first) - first;
    const beat = Math.floor((2 * since + beatMs) / (2 * beatMs));
    const deviation = since - beat * beatMs;
    deviations.push(deviation);
    if (deviation < least) least = deviation;
    if (deviation > greatest) greatest = deviation;
    if (beat !== before + 1) uneven.push({ at: index, beats: beat - before });
    before = beat;
  }
  return { deviations, uneven, least, greatest };
}

/** Turns deviations into instants. */
function place(at: Float64Array, base: Instant, beatMs: Milliseconds, uneven: readonly Step[]): void {
  let [beat, next] = [-1, 0];
  for (let index = 0; index < at.length; index++) {
    const step = uneven[next];
    const isUneven = step?.at === index;
    beat += isUneven ? step.beats : 1;
    if (isUneven) next++;
    at[index] = base + beat * beatMs + (at[index] ?? 0);
  }
}

function writeSteps(steps: readonly Step[], writer: ByteWriter): void {
  writer.count(steps.length);
  steps.forEach(({ at, beats }, index) => {
    writer.count(at - (steps[index - 1]?.at ?? 0));
    writer.count(beats);
  });
}

function readSteps(count: number, reader: ByteReader): Step[] {
  const steps: Step[] = [];
  for (let left = reader.count(count), at = 0; left > 0; left--) {
    at += reader.count(count);
    steps.push({ at, beats: reader.count() });
  }
  return steps;
}

/** Lengths of runs, good ones and failed ones in turn, the good ones first; they end with the series. */
function writeRuns(ok: Uint8Array, writer: ByteWriter): void {
  for (let from = 0, verdict = 1; from < ok.length; verdict = 1 - verdict) {
    const next = ok.indexOf(1 - verdict, from);
    const to = next < 0 ? ok.length : next;
    writer.count(to - from);
    from = to;
  }
}

function readRuns(ok: Uint8Array, reader: ByteReader): void {
  for (let from = 0, verdict = 1; from < ok.length; verdict = 1 - verdict) {
    const to = from + reader.count(ok.length - from);
    if (to === from && from > 0) throw new MalformedBytes("an empty run", from);
    ok.fill(verdict, from, to);
    from = to;
  }
}
