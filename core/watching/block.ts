/** The bytes of a block: what a vantage signs, and what the ledger holds the digest of. One writing for one content. */
import { ByteReader, MalformedBytes } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import type { Sha256 } from "../crypto.ts";
import { utf8 } from "../json/utf8.ts";
import { bad, good, type Result } from "../result.ts";
import {
  type BlockContent,
  type BlockError,
  type BlockHeader,
  blockLimits,
  contentFault,
  digestLength,
  type Observed,
} from "./block-content.ts";
import { InstantRoom, readSeries, writeSeries } from "./block-series.ts";

const version = 1;
const longestName = 64;
/** Of most. */
const headerRoom = 512;
/** Bytes of a number. */
const longestCount = 8;

/** What the blocks of a vantage share as long as it watches the same. */
export type SharedHeader = Omit<BlockHeader, "number" | "previous">;

/** Before the bytes that are signed, so that a signature under a block is nothing under anything else. */
const domain = utf8("garant observation block v1\n");

/**
 * The whole block: its header, then its body.
 *
 * @throws RangeError for a content that `decodeBlock` would refuse
 */
export function encodeBlock(content: BlockContent): Uint8Array {
  return joinBlock(content.header, encodeBody(content));
}

/** The content of a whole block, or why it is none. Takes time and room in proportion to what the block may hold, whatever the bytes say. */
export function decodeBlock(bytes: Uint8Array): Result<BlockContent, BlockError> {
  return decoded(bytes, (reader) => readBody(readHeader(reader), reader), writeBlock);
}

/**
 * The body alone: what need be kept of a block where the header is known, as it is to whoever holds the block before.
 *
 * @throws RangeError for a content that `decodeBody` would refuse
 */
export function encodeBody(content: BlockContent): Uint8Array {
  const fault = contentFault(content);
  if (fault !== undefined) throw new RangeError(`no block has such ${fault}`);
  const writer = new ByteWriter();
  writeBody(content, writer);
  return writer.written();
}

/** The content of a block whose header is known. */
export function decodeBody(header: BlockHeader, body: Uint8Array): Result<BlockContent, BlockError> {
  return decoded(body, (reader) => readBody(header, reader), writeBody);
}

/** The whole block of a header and a body. */
export function joinBlock(header: BlockHeader, body: Uint8Array): Uint8Array {
  const writer = new ByteWriter(headerRoom + body.length);
  writeHeader(header, writer);
  writer.raw(body);
  return writer.written();
}

/** What the vantage signs (Ed25519) of a whole block. */
export function blockMessage(block: Uint8Array): Uint8Array {
  const message = new Uint8Array(domain.length + block.length);
  message.set(domain);
  message.set(block, domain.length);
  return message;
}

/** The same for many blocks of one header but for their numbers and the blocks before: what they share is written once. */
export function messagesOf(shared: SharedHeader): (number: number, previous: Uint8Array, body: Uint8Array) => Uint8Array {
  const [names, series] = [new ByteWriter(), new ByteWriter()];
  names.raw(domain);
  writeNames(shared, names);
  writeWatched(shared, series);
  const [before, after] = [names.written(), series.written()];
  return (number, previous, body) => {
    const writer = new ByteWriter(before.length + longestCount + previous.length + after.length + body.length);
    writer.raw(before);
    writer.count(number);
    for (const bytes of [previous, after, body]) writer.raw(bytes);
    return writer.view();
  };
}

/** The digest of a whole block (32 bytes): SHA-256 of the bytes that are signed. The next block and the ledger hold it. */
export function blockDigest(block: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(blockMessage(block));
}

function decoded(
  bytes: Uint8Array,
  read: (reader: ByteReader) => BlockContent,
  write: (content: BlockContent, writer: ByteWriter) => void,
): Result<BlockContent, BlockError> {
  if (bytes.length > blockLimits.bytes) return bad([{ code: "too-much" }]);
  const content = contentOrNone(bytes, read);
  if (content === undefined) return bad([{ code: "malformed" }]);
  const part = contentFault(content);
  if (part !== undefined) return bad([{ code: "bad-content", part }]);
  const writer = new ByteWriter(bytes.length + longestCount);
  write(content, writer);
  return writer.wrote(bytes) ? good(content) : bad([{ code: "not-canonical" }]);
}

function writeBlock(content: BlockContent, writer: ByteWriter): void {
  writeHeader(content.header, writer);
  writeBody(content, writer);
}

function writeHeader(header: BlockHeader, writer: ByteWriter): void {
  writeNames(header, writer);
  writer.count(header.number);
  writer.raw(header.previous);
  writeWatched(header, writer);
}

function writeNames({ tenant, platform, vantage }: SharedHeader, writer: ByteWriter): void {
  writer.byte(version);
  for (const name of [tenant, platform, vantage]) writer.text(name);
}

function writeWatched({ series }: SharedHeader, writer: ByteWriter): void {
  writer.count(series.length);
  for (const { component, beatMs } of series) {
    writer.text(component);
    writer.count(beatMs);
  }
}

/** Of a content that was found sound. */
function writeBody({ header, from, to, observed, details }: BlockContent, writer: ByteWriter): void {
  writer.count(from);
  writer.count(to - from);
  writer.raw(details);
  observed.forEach((series, at) => {
    writeSeries(series, from, header.series[at]?.beatMs ?? 1, writer);
  });
}

function contentOrNone(bytes: Uint8Array, read: (reader: ByteReader) => BlockContent): BlockContent | undefined {
  try {
    const reader = new ByteReader(bytes);
    const content = read(reader);
    reader.end();
    return content;
  } catch (error) {
    if (error instanceof MalformedBytes) return undefined;
    throw error;
  }
}

function readHeader(reader: ByteReader): BlockHeader {
  if (reader.byte() !== version) throw new MalformedBytes("another version", 0);
  const [tenant, platform, vantage] = [reader.text(longestName), reader.text(longestName), reader.text(longestName)];
  const number = reader.count();
  const previous = reader.raw(digestLength);
  const series = Array.from({ length: reader.count(blockLimits.series) }, () => ({
    component: reader.text(longestName),
    beatMs: reader.count(blockLimits.beatMs),
  }));
  return { tenant, platform, vantage, number, previous, series };
}

function readBody(header: BlockHeader, reader: ByteReader): BlockContent {
  const from = reader.count();
  const to = from + reader.count();
  const details = reader.raw(digestLength);
  const observed: Observed[] = [];
  let most = blockLimits.observations;
  const room = new InstantRoom(header.series.length, most);
  for (const { beatMs } of header.series) {
    const series = readSeries(from, beatMs, most, reader, room);
    observed.push(series);
    most -= series.at.length;
  }
  return { header, from, to, observed, details };
}
