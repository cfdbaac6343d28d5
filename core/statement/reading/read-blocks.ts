/** `blocks.bin` beside what the facts say of its blocks: each block whole again, with its seal. */
import type { Sha256 } from "../../crypto.ts";
import type { SealedBlock } from "../../facts/fact.ts";
import { isOf, type RecordedFact } from "../../facts/recorded.ts";
import { hex, readHex } from "../../json/hex.ts";
import type { Result } from "../../result.ts";
import type { Instant } from "../../time/instant.ts";
import { blockMessage, decodeBody, joinBlock } from "../../watching/block.ts";
import { type BlockContent, type BlockHeader, digestLength } from "../../watching/block-content.ts";
import { decodeBlockFile, type SignedBlock } from "../block-file.ts";
import { type Finding, finding } from "../verification.ts";

/** What an `observations.sealed` says of a block, and which entry it is. */
export type Seal = SealedBlock & { readonly entry: number; readonly sealedAt: Instant };

export type BlockRead = SignedBlock & {
  /** What the vantage signed. */
  readonly message: Uint8Array;
  /** Hexadecimal SHA-256 of the message. */
  readonly digest: string;
  /** Undefined where the body is none under its header. Read when it is first asked for. */
  readonly content: () => BlockContent | undefined;
  /** The first seal of its vantage and number. */
  readonly seal: Seal | undefined;
};

export type BlocksRead = {
  /** In the order of the file: by vantage, then by number. */
  readonly blocks: readonly BlockRead[];
  /** In the order of the log. */
  readonly seals: readonly Seal[];
  readonly faults: readonly Finding[];
};

type Of = { readonly tenant: string; readonly platform: string };

const file = "blocks.bin";

/** Every block; the digest of the block before is taken from its seal, so that one that is wrong makes no other wrong. */
export function readBlocks(bytes: Uint8Array, facts: readonly RecordedFact[], of: Of, sha256: Sha256): BlocksRead {
  const seals = sealsIn(facts, of.platform);
  const bySeries = new Map(seals.toReversed().map((seal) => [nameOf(seal), seal]));
  const decoded = decodeBlockFile(bytes);
  if (!decoded.ok) {
    const [{ code, byte }] = [...decoded.errors];
    const [en, fr] = code === "order" ? ["its order is wrong", "son ordre est faux"] : ["it is malformed", "il est mal formé"];
    return { blocks: [], seals, faults: [finding({ file, byte }, `${en} at byte ${byte}`, `${fr} à l’octet ${byte}`)] };
  }
  const blocks: BlockRead[] = [];
  for (const block of decoded.value) {
    const before = bySeries.get(nameOf({ vantage: block.vantage, number: block.number - 1 }));
    const previous = before === undefined ? digestBefore(blocks.at(-1), block) : readHex(before.digest);
    blocks.push(whole(block, { ...of, previous: sound(previous) }, bySeries.get(nameOf(block)), sha256));
  }
  return { blocks, seals, faults: [] };
}

function whole(
  block: SignedBlock,
  around: Of & Pick<BlockHeader, "previous">,
  seal: Seal | undefined,
  sha256: Sha256,
): BlockRead {
  const { vantage, number, series, body } = block;
  const header: BlockHeader = { ...around, vantage, number, series };
  const message = blockMessage(joinBlock(header, body));
  return { ...block, message, digest: hex(sha256(message)), content: onceRead(() => decodeBody(header, body)), seal };
}

function onceRead(read: () => Result<BlockContent, unknown>): () => BlockContent | undefined {
  let known: Result<BlockContent, unknown> | undefined;
  return () => {
    known ??= read();
    return known.ok ? known.value : undefined;
  };
}

function digestBefore(last: BlockRead | undefined, { vantage, number }: SignedBlock): Uint8Array | undefined {
  return last?.vantage === vantage && last.number === number - 1 ? readHex(last.digest) : undefined;
}

function sound(previous: Uint8Array | undefined): Uint8Array {
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
