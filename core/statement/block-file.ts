/**
 * `blocks.bin`: the blocks of one platform as their vantages signed them, without what the reader knows already. Blocks of one vantage
 * that watch the same series share a section; each is its body and its signature.
 */
import { ByteReader, MalformedBytes } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import { utf8 } from "../json/utf8.ts";
import { sameBytes } from "../ledger/leaf.ts";
import { bad, good, type Result } from "../result.ts";
import { blockLimits, type WatchedSeries } from "../watching/block-content.ts";

export type SignedBlock = {
  readonly vantage: string;
  /** From 0 for each vantage. */
  readonly number: number;
  readonly series: readonly WatchedSeries[];
  /** As `encodeBody` gives it. */
  readonly body: Uint8Array;
  /** Ed25519, 64 bytes, of `blockMessage` of the whole block. */
  readonly signature: Uint8Array;
};

/** `byte`: how far the reader came. `order`: vantages and numbers do not ascend, or neighbouring sections could be one. */
export type BlockFileFault = { readonly code: "malformed" | "order"; readonly byte: number };

type Roster = Pick<SignedBlock, "vantage" | "series">;

const magic = utf8("garant blocks 1\n");
const signatureLength = 64;
const longestName = 64;

/**
 * The bytes of the file.
 *
 * @param blocks ascending by vantage (code unit), then by number
 */
export function encodeBlockFile(blocks: readonly SignedBlock[]): Uint8Array {
  const sections = sectionsOf(blocks);
  const writer = new ByteWriter();
  writer.raw(magic);
  writer.count(sections.length);
  let before: SignedBlock | undefined;
  for (const section of sections) {
    writeRoster(section[0], writer);
    writer.count(section.length);
    for (const block of section) {
      writer.count(block.number - expectedAfter(before, block));
      writer.count(block.body.length);
      writer.raw(block.body);
      writer.raw(block.signature);
      before = block;
    }
  }
  return writer.written();
}

/** The blocks of a file, in its order; nothing is said of what their bodies hold. Bodies and signatures are views of the file. */
export function decodeBlockFile(bytes: Uint8Array): Result<SignedBlock[], BlockFileFault> {
  const reader = new ByteReader(bytes);
  try {
    const blocks = readSections(reader);
    reader.end();
    return blocks === undefined ? bad([{ code: "order", byte: bytes.length - reader.left }]) : good(blocks);
  } catch (error) {
    if (error instanceof MalformedBytes) return bad([{ code: "malformed", byte: bytes.length - reader.left }]);
    throw error;
  }
}

function readSections(reader: ByteReader): SignedBlock[] | undefined {
  if (!sameBytes(reader.raw(magic.length), magic)) throw new MalformedBytes("another format", 0);
  const blocks: SignedBlock[] = [];
  for (let left = reader.count(reader.left); left > 0; left--) {
    const roster = readRoster(reader);
    if (!follows(blocks.at(-1), roster)) return undefined;
    const count = reader.count(reader.left);
    if (count === 0) throw new MalformedBytes("an empty section", 0);
    for (let inSection = 0; inSection < count; inSection++) blocks.push(readBlock(roster, blocks.at(-1), reader));
  }
  return blocks;
}

function readBlock(roster: Roster, before: SignedBlock | undefined, reader: ByteReader): SignedBlock {
  const number = expectedAfter(before, roster) + reader.count();
  if (!Number.isSafeInteger(number)) throw new MalformedBytes("no number of a block", 0);
  const body = reader.view(reader.count(blockLimits.bytes));
  return { ...roster, number, body, signature: reader.view(signatureLength) };
}

function writeRoster({ vantage, series }: Roster, writer: ByteWriter): void {
  writer.text(vantage);
  writer.count(series.length);
  for (const { component, beatMs } of series) {
    writer.text(component);
    writer.count(beatMs);
  }
}

function readRoster(reader: ByteReader): Roster {
  const vantage = reader.text(longestName);
  const series: WatchedSeries[] = [];
  for (let left = reader.count(blockLimits.series); left > 0; left--)
    series.push({ component: reader.text(longestName), beatMs: reader.count(blockLimits.beatMs) });
  return { vantage, series };
}

/** The number that a block has where none is left out before it. */
function expectedAfter(before: SignedBlock | undefined, { vantage }: Roster): number {
  return before?.vantage === vantage ? before.number + 1 : 0;
}

function follows(before: Roster | undefined, roster: Roster): boolean {
  if (before === undefined || before.vantage < roster.vantage) return true;
  return before.vantage === roster.vantage && !sameSeries(before.series, roster.series);
}

function sectionsOf(blocks: readonly SignedBlock[]): [SignedBlock, ...SignedBlock[]][] {
  const sections: [SignedBlock, ...SignedBlock[]][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    const together = last !== undefined && last[0].vantage === block.vantage && sameSeries(last[0].series, block.series);
    if (together) last.push(block);
    else sections.push([block]);
  }
  return sections;
}

function sameSeries(one: readonly WatchedSeries[], other: readonly WatchedSeries[]): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every(({ component, beatMs }, at) => component === other[at].component && beatMs === other[at].beatMs))
  );
}
