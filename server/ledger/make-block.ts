/** One block of one vantage: written, chained to the one before, signed. Ledger's SPEC, blocks of observations. */
import type { SealedBlock } from "../../core/facts/fact.ts";
import { hex } from "../../core/json/hex.ts";
import type { Instant } from "../../core/time/instant.ts";
import { blockDigest, blockMessage, encodeBody, joinBlock } from "../../core/watching/block.ts";
import { type BlockHeader, digestLength, type WatchedSeries } from "../../core/watching/block-content.ts";
import { detailsDigest, encodeDetails } from "../../core/watching/block-details.ts";
import { observedIn } from "../../core/watching/block-logs.ts";
import { sha256 } from "../keys/crypto.ts";
import type { SigningKey } from "../keys/key-file.ts";
import type { LastBlock } from "../store/blocks.ts";
import type { PendingSeries } from "../store/pending.ts";

export type BlockParts = {
  readonly tenant: string;
  readonly platform: string;
  readonly vantage: string;
  readonly last: LastBlock | undefined;
  readonly series: readonly WatchedSeries[];
  /** At least one observation. */
  readonly pending: readonly PendingSeries[];
  readonly to: Instant;
};

export type MadeBlock = { readonly row: ReturnType<typeof rowOf>; readonly to: Instant };

/** The block of what is pending, from its first observation to the end that the vantage vouches for. */
export function makeBlock(parts: BlockParts, key: SigningKey): MadeBlock {
  return { row: rowOf(parts, key), to: parts.to };
}

function rowOf({ tenant, platform, vantage, last, series, pending, to }: BlockParts, key: SigningKey) {
  const previous = last?.digest ?? new Uint8Array(digestLength);
  const header: BlockHeader = { tenant, platform, vantage, number: (last?.number ?? -1) + 1, previous, series };
  const bySeries = new Map(pending.map((one) => [one.component, one]));
  const detail = encodeDetails(series.map(({ component }) => bySeries.get(component)?.details ?? []));
  const observed = observedIn(
    header,
    pending.map(({ component, at, ok }) => ({ component, vantage, at, ok })),
  );
  const from = Math.min(...pending.map(({ at }) => at[0] ?? to));
  const body = encodeBody({ header, from, to, observed, details: detailsDigest(detail, sha256) });
  const block = joinBlock(header, body);
  const unchanged = last !== undefined && sameSeries(last.series, series);
  return {
    ...{ platform, vantage, number: header.number, from, to },
    count: pending.reduce((sum, { at }) => sum + at.length, 0),
    digest: blockDigest(block, sha256),
    signature: key.sign(blockMessage(block)),
    ...{ body, detail, series: unchanged ? null : JSON.stringify(series) },
  };
}

/** What the fact says of a block. */
export function sealedBlock({ row: { vantage, number, from, to, count, digest } }: MadeBlock): SealedBlock {
  return { vantage, number, from, to, count, digest: hex(digest) };
}

/** Whether two headers watch the same components at the same beats. */
export function sameSeries(one: readonly WatchedSeries[], other: readonly WatchedSeries[]): boolean {
  const same = ({ component, beatMs }: WatchedSeries, at: number) =>
    component === other[at]?.component && beatMs === other[at].beatMs;
  return one.length === other.length && one.every(same);
}
