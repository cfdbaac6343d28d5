/** A block as an agent delivered it, read and judged: signed by its vantage, the next of its chain, and of a time that can be. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { readBase64 } from "../../core/json/base64.ts";
import { readHex } from "../../core/json/hex.ts";
import type { JsonObject } from "../../core/json/json.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { blockDigest, blockMessage, decodeBlock, joinBlock } from "../../core/watching/block.ts";
import { type BlockContent, type BlockHeader, digestLength, type WatchedSeries } from "../../core/watching/block-content.ts";
import { type BlockDetails, decodeDetails, detailsDigest } from "../../core/watching/block-details.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import { type LastBlock, lastBlock, signatureKept } from "../store/blocks.ts";
import type { Tx } from "../store/tables.ts";
import type { Observed } from "../vantage/messages.ts";
import { asObserved } from "./as-observed.ts";
import { seriesText, type WatchedBy } from "./prober-results.ts";

export type DeliveredBlock = {
  readonly number: number;
  readonly series: readonly WatchedSeries[];
  /** Base64. */
  readonly body: string;
  readonly detail: string;
  readonly signature: string;
};

export type ReadBlock = {
  readonly content: BlockContent;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  readonly body: Uint8Array;
  readonly detail: Uint8Array;
  /** Whether the header watches what that of the block before does. */
  readonly last: LastBlock | undefined;
  readonly seen: readonly Observed[];
};

/** No block may speak of a time so far ahead of this server's clock: its vantage's is wrong, and its chain would be spoilt. */
const aheadMs = 60_000;

/** What the block says, `known` where it is kept already, or why it is refused. */
export async function readDelivered(
  tx: Tx,
  by: WatchedBy,
  block: DeliveredBlock,
  now: Instant,
): Promise<Result<ReadBlock | "known", Refusal>> {
  const last = await lastBlock(tx, by.platform, by.vantage);
  const next = (last?.number ?? -1) + 1;
  if (block.number > next) return refused(`block ${next} is wanted first`);
  const previous = block.number === next ? (last?.digest ?? new Uint8Array(digestLength)) : undefined;
  const row = await tx.selectFrom("vantage").select("key").where("id", "=", by.vantage).executeTakeFirst();
  const key = readHex(row?.key ?? "") ?? new Uint8Array();
  if (previous === undefined) return await sameAsKept(tx, by, block);
  const parts = [block.body, block.detail, block.signature].map(readBase64);
  const [body, detail, signature] = parts;
  if (body === undefined || detail === undefined || signature === undefined) return refused("it is no base64");
  const header: BlockHeader = { ...by, number: block.number, previous, series: block.series };
  const whole = joinBlock(header, body);
  const content = decodeBlock(whole);
  if (!content.ok) return refused("its content is malformed");
  if (!verifyEd25519(key, blockMessage(whole), signature)) return refused("its signature is not its vantage's");
  if (content.value.from < (last?.to ?? 0)) return refused("it speaks of a time of which the block before speaks");
  if (content.value.to > now + aheadMs) return refused("it speaks of a time to come");
  const details = sameBytes(detailsDigest(detail, sha256), content.value.details) ? decodeDetails(detail) : undefined;
  const seen = details?.ok ? seenIn(by, content.value, details.value) : undefined;
  if (seen === undefined) return refused("its details are malformed");
  return good({ content: content.value, digest: blockDigest(whole, sha256), signature, body, detail, last, seen });
}

function refused(reason: string): Result<never, Refusal> {
  return bad([refuse("block-refused", { reason })]);
}

/** Delivered again because its acknowledgement was lost; anything else under its number is a fork. */
async function sameAsKept(tx: Tx, { platform, vantage }: WatchedBy, { number, signature }: DeliveredBlock) {
  const kept = await signatureKept(tx, { platform, vantage, number });
  const given = readBase64(signature);
  if (kept !== undefined && given !== undefined && sameBytes(kept, given)) return good("known" as const);
  return refused(`another block ${number} is kept`);
}

function seenIn(by: WatchedBy, { header, observed }: BlockContent, details: BlockDetails): Observed[] | undefined {
  const seen: Observed[] = [];
  for (const [place, { component }] of header.series.entries()) {
    const { at, ok } = observed[place] ?? { at: new Float64Array(0), ok: new Uint8Array(0) };
    if ((details[place]?.length ?? 0) !== at.length) return undefined;
    for (const [index, instant] of at.entries()) {
      const { phases, failure = null } = details[place]?.[index] ?? { phases: {} };
      const one = asObserved(seriesText({ ...by, component }), {
        ...{ at: instant, ok: ok[index] === 1, phases },
        failure: isObject(failure) ? failure : null,
      });
      if (one === undefined) return undefined;
      seen.push(one);
    }
  }
  return seen;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
