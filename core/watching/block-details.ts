/** What is kept beside a block: how long each phase of a probe took, and why it failed. Its digest stands in the block. */
import { ByteReader, MalformedBytes } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import type { Sha256 } from "../crypto.ts";
import { CanonicalJsonError, canonicalJson } from "../json/canonical.ts";
import type { Json } from "../json/json.ts";
import { parseJson } from "../json/parse.ts";
import { utf8 } from "../json/utf8.ts";
import { sameBytes } from "../ledger/leaf.ts";
import { bad, good, type Result } from "../result.ts";
import type { Milliseconds } from "../time/instant.ts";
import { blockLimits } from "./block-content.ts";

/** Of one observation. A phase that was not reached is absent; `failure` is any JSON, as the probe said it. */
export type ObservationDetails = { readonly phases: Readonly<Partial<Record<string, Milliseconds>>>; readonly failure?: Json };

/** One list for each series of the block, in the header's order; one item for each observation, in the order of their instants. */
export type BlockDetails = readonly (readonly ObservationDetails[])[];

export type DetailsError = { readonly code: "too-much" | "malformed" | "not-canonical" };

const version = 1;
const limits = { phases: 32, name: 64, failure: 8_192, ms: 2_147_483_646 };
const failureLimits = { length: limits.failure, depth: 8 };
const phaseName = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/**
 * The bytes of the details: for each phase the differences from one observation to the next, then the failures, each said once.
 *
 * @throws RangeError for details that `decodeDetails` would refuse; CanonicalJsonError for a failure without canonical text
 */
export function encodeDetails(details: BlockDetails): Uint8Array {
  const writer = new ByteWriter();
  writer.byte(version);
  const failures = failureTexts(details);
  writer.count(failures.length);
  for (const text of failures) writer.text(text);
  writer.count(details.length);
  for (const series of details) writeSeries(series, failures, writer);
  return writer.written();
}

/** The details that bytes say, or why they are none. */
export function decodeDetails(bytes: Uint8Array): Result<BlockDetails, DetailsError> {
  if (bytes.length > blockLimits.bytes) return bad([{ code: "too-much" }]);
  const details = detailsOrNone(bytes);
  if (details === undefined) return bad([{ code: "malformed" }]);
  return sameBytes(encodeDetails(details), bytes) ? good(details) : bad([{ code: "not-canonical" }]);
}

/** The digest of details, as their block holds it. */
export function detailsDigest(details: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(details);
}

/** Every failure once, in the order in which they come. */
function failureTexts(details: BlockDetails): string[] {
  const failures = details.flat().flatMap(({ failure }) => (failure === undefined ? [] : [canonicalJson(failure)]));
  const distinct = [...new Set(failures)];
  if (distinct.some((text) => utf8(text).length > limits.failure))
    throw new RangeError("a failure takes more room than a block gives");
  return distinct;
}

function writeSeries(series: readonly ObservationDetails[], failures: readonly string[], writer: ByteWriter): void {
  const phases = [...new Set(series.flatMap(({ phases }) => Object.keys(phases)))].sort();
  if (phases.length > limits.phases || !phases.every((name) => phaseName.test(name)))
    throw new RangeError("no block has such phases");
  writer.count(series.length);
  writer.count(phases.length);
  for (const phase of phases) writePhase(phase, series, writer);
  const failed = series.flatMap(({ failure }, at) => (failure === undefined ? [] : [{ at, text: canonicalJson(failure) }]));
  const places = new Map(failures.map((text, place) => [text, place]));
  writer.count(failed.length);
  failed.forEach(({ at, text }, index) => {
    writer.count(at - (failed[index - 1]?.at ?? 0));
    writer.count(places.get(text) ?? 0);
  });
}

/** One more than the milliseconds, 0 where the phase was not reached; each as the difference from the one before. */
function writePhase(phase: string, series: readonly ObservationDetails[], writer: ByteWriter): void {
  writer.text(phase);
  let before = 0;
  for (const { phases } of series) {
    const value = (phases[phase] ?? -1) + 1;
    if (!Number.isSafeInteger(value) || value < 0 || value > limits.ms)
      throw new RangeError(`${phase} can't take ${phases[phase]} ms`);
    writer.signed(value - before);
    before = value;
  }
}

function detailsOrNone(bytes: Uint8Array): BlockDetails | undefined {
  try {
    const reader = new ByteReader(bytes);
    const details = readDetails(reader);
    reader.end();
    return details;
  } catch (error) {
    if (error instanceof MalformedBytes) return undefined;
    throw error;
  }
}

function readDetails(reader: ByteReader): BlockDetails {
  if (reader.byte() !== version) throw new MalformedBytes("another version", 0);
  const failures = listOf(reader.count(reader.left), () => readFailure(reader));
  let most = blockLimits.observations;
  return listOf(reader.count(blockLimits.series), () => {
    const series = readSeries(most, failures, reader);
    most -= series.length;
    return series;
  });
}

function readFailure(reader: ByteReader): Json {
  const text = reader.text(limits.failure);
  const parsed = parseJson(text, failureLimits);
  if (!parsed.ok || !isCanonical(parsed.value, text)) throw new MalformedBytes("no canonical JSON", 0);
  return parsed.value;
}

function isCanonical(value: Json, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch (error) {
    if (error instanceof CanonicalJsonError) return false;
    throw error;
  }
}

function readSeries(most: number, failures: readonly Json[], reader: ByteReader): ObservationDetails[] {
  const count = reader.count(most);
  const columns = listOf(reader.count(limits.phases), () => readPhase(count, reader));
  const failed = new Map<number, Json>();
  for (let left = reader.count(count), at = 0; left > 0; left--) {
    at += reader.count(count);
    const failure = failures[reader.count()];
    if (failure === undefined || at >= count) throw new MalformedBytes("a failure of nothing", at);
    failed.set(at, failure);
  }
  return listOf(count, (at) => detailsAt(at, columns, failed));
}

type Column = { readonly phase: string; readonly values: Int32Array };

function readPhase(count: number, reader: ByteReader): Column {
  const phase = reader.text(limits.name);
  if (count > reader.left || !phaseName.test(phase)) throw new MalformedBytes("no phase", 0);
  const values = new Int32Array(count);
  let before = 0;
  for (let at = 0; at < count; at++) {
    before += reader.signed();
    if (before < 0 || before > limits.ms) throw new MalformedBytes("no length of time", at);
    values[at] = before;
  }
  return { phase, values };
}

function detailsAt(at: number, columns: readonly Column[], failed: ReadonlyMap<number, Json>): ObservationDetails {
  const reached = columns.filter(({ values }) => (values[at] ?? 0) > 0);
  const phases = Object.fromEntries(reached.map(({ phase, values }) => [phase, (values[at] ?? 0) - 1]));
  const failure = failed.get(at);
  return failure === undefined ? { phases } : { phases, failure };
}

function listOf<Item>(length: number, item: (at: number) => Item): Item[] {
  const list: Item[] = [];
  for (let at = 0; at < length; at++) list.push(item(at));
  return list;
}
