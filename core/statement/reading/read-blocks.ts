/** `blocks.bin` beside what the facts say of its blocks: each block whole again, with its seal. */
import type { Sha256 } from "../../crypto.ts";
import type { SealedBlock } from "../../facts/fact.ts";
import { isOf, type RecordedFact } from "../../facts/recorded.ts";
import { hex, readHex } from "../../json/hex.ts";
import type { Instant } from "../../time/instant.ts";
import { decodeBody, messagesOf } from "../../watching/block.ts";
import { type BlockContent, type BlockHeader, digestLength } from "../../watching/block-content.ts";
import { observationLogs } from "../../watching/block-logs.ts";
import type { ObservationLog } from "../../watching/observations.ts";
import { decodeBlockFile, type SignedBlock } from "../block-file.ts";
import { spanOf } from "../sealing.ts";
import { type Finding, finding } from "../verification.ts";

/** What an `observations.sealed` says of a block, and which entry it is. */
export type Seal = SealedBlock & { readonly entry: number; readonly sealedAt: Instant };

/** What a block says of itself, without its observations. */
export type Told = {
  readonly from: Instant;
  readonly to: Instant;
  /** First and last instant at which it says something: its own bounds where it observed nothing. */
  readonly first: Instant;
  readonly last: Instant;
  /** Of its observations. */
  readonly count: number;
};

export type BlockRead = SignedBlock & {
  /** What the vantage signed; made anew each time. */
  readonly message: () => Uint8Array;
  /** Hexadecimal SHA-256 of the message. */
  readonly digest: string;
  /** The first seal of its vantage and number. */
  readonly seal: Seal | undefined;
};

export type BlocksRead = {
  /** In the order of the file: by vantage, then by number. */
  readonly blocks: readonly BlockRead[];
  /** What each of them tells, in their order: undefined where the body is none under its header. Read when it is first asked for. */
  readonly told: () => readonly (Told | undefined)[];
  /** What the blocks of the statement's entries observed; read together with what they tell. */
  readonly observations: () => ObservationLog[];
  /** In the order of the log. */
  readonly seals: readonly Seal[];
  readonly faults: readonly Finding[];
};

type Of = { readonly tenant: string; readonly platform: string };

const file = "blocks.bin";

/**
 * Every block; the digest of the block before is taken from its seal, so that one that is wrong makes no other wrong.
 *
 * @param entries those that the statement was computed from
 */
export function readBlocks(
  bytes: Uint8Array,
  facts: readonly RecordedFact[],
  { entries, ...of }: Of & { readonly entries: number },
  sha256: Sha256,
): BlocksRead {
  const seals = sealsIn(facts, of.platform);
  const bySeries = new Map(seals.toReversed().map((seal) => [nameOf(seal), seal]));
  const decoded = decodeBlockFile(bytes);
  if (!decoded.ok) {
    const [{ code, byte }] = [...decoded.errors];
    const [en, fr] = code === "order" ? ["its order is wrong", "son ordre est faux"] : ["it is malformed", "il est mal formé"];
    const faults = [finding({ file, byte }, `${en} at byte ${byte}`, `${fr} à l’octet ${byte}`)];
    return { blocks: [], told: () => [], observations: () => [], seals, faults };
  }
  const blocks: BlockRead[] = [];
  const messages = messagesIn(of);
  const before: (string | undefined)[] = [];
  for (const block of decoded.value) {
    const sealed = bySeries.get(nameOf({ vantage: block.vantage, number: block.number - 1 }))?.digest;
    const previous = sealed ?? digestBefore(blocks.at(-1), block);
    const message = () => messages(block, sound(previous));
    blocks.push({ ...block, message, digest: hex(sha256(message())), seal: bySeries.get(nameOf(block)) });
    before.push(previous);
  }
  const contents = onceRead(() => readContents(blocks, (at) => sound(before[at]), of, entries));
  return { blocks, told: () => contents().told, observations: () => contents().observations, seals, faults: [] };
}

/** The messages of blocks; those that follow one another share most of it. */
function messagesIn(of: Of): (block: SignedBlock, previous: Uint8Array) => Uint8Array {
  let [last, write]: [SignedBlock | undefined, ReturnType<typeof messagesOf> | undefined] = [undefined, undefined];
  return (block, previous) => {
    const { vantage, series, number, body } = block;
    const known = last?.vantage === vantage && last.series === series ? write : undefined;
    const writing = known ?? messagesOf({ ...of, vantage, series });
    [last, write] = [block, writing];
    return writing(number, previous, body);
  };
}

type Contents = { readonly told: readonly (Told | undefined)[]; readonly observations: ObservationLog[] };

/** All at once, each forgotten as soon as its observations stand in their logs. */
function readContents(blocks: readonly BlockRead[], previous: (at: number) => Uint8Array, of: Of, entries: number): Contents {
  const told: (Told | undefined)[] = [];
  const used = function* (): Generator<BlockContent> {
    for (const [at, { vantage, number, series, body, seal }] of blocks.entries()) {
      const content = contentOf({ ...of, vantage, number, series, previous: previous(at) }, body);
      told.push(content && toldBy(content));
      if (content !== undefined && seal !== undefined && seal.entry < entries) yield content;
    }
  };
  return { observations: observationLogs(used()), told };
}

function contentOf(header: BlockHeader, body: Uint8Array): BlockContent | undefined {
  const content = decodeBody(header, body);
  return content.ok ? content.value : undefined;
}

function toldBy(content: BlockContent): Told {
  const { from, to, observed } = content;
  return { from, to, ...spanOf(content), count: observed.reduce((sum, { at }) => sum + at.length, 0) };
}

function onceRead(read: () => Contents): () => Contents {
  let known: Contents | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

function digestBefore(last: BlockRead | undefined, { vantage, number }: SignedBlock): string | undefined {
  return last?.vantage === vantage && last.number === number - 1 ? last.digest : undefined;
}

function sound(digest: string | undefined): Uint8Array {
  const previous = digest === undefined ? undefined : readHex(digest);
  return previous?.length === digestLength ? previous : new Uint8Array(digestLength);
}

function sealsIn(facts: readonly RecordedFact[], platform: string): Seal[] {
  return facts.flatMap((fact) => {
    if (!isOf(fact, "observations.sealed") || fact.body.platform !== platform) return [];
    const { seq: entry, at: sealedAt } = fact.entry;
    return fact.body.blocks.map((block) => ({ ...block, entry, sealedAt }));
  });
}

function nameOf({ vantage, number }: { readonly vantage: string; readonly number: number }): string {
  return `${vantage} ${number}`;
}
