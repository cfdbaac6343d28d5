/** Sealed blocks as they are stored: bodies, with the header where it changed. */
import type { Instant } from "../../core/time/instant.ts";
import type { WatchedSeries } from "../../core/watching/block-content.ts";
import type { Tx } from "./tables.ts";

export type LastBlock = {
  readonly number: number;
  readonly to: Instant;
  readonly digest: Uint8Array;
  /** What its header says is watched. */
  readonly series: readonly WatchedSeries[];
};

/** The last block of a vantage for a platform; undefined where there is none yet. */
export async function lastBlock(tx: Tx, platform: string, vantage: string): Promise<LastBlock | undefined> {
  const last = await lastSealed(tx, platform, vantage);
  return last && { ...last, series: await seriesAt(tx, platform, vantage, last.number) };
}

/** The same without what its header says is watched: that is in an earlier block. */
export async function lastSealed(tx: Tx, platform: string, vantage: string): Promise<Omit<LastBlock, "series"> | undefined> {
  return await tx
    .selectFrom("block")
    .select(["number", "to", "digest"])
    .where((block) => block.and({ platform, vantage }))
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export type BlockPlace = { readonly platform: string; readonly vantage: string; readonly number: number };

/** The signature of a block; undefined where none of that number is kept. */
export async function signatureKept(tx: Tx, { platform, vantage, number }: BlockPlace): Promise<Uint8Array | undefined> {
  const kept = await tx
    .selectFrom("block")
    .select("signature")
    .where((row) => row.and({ platform, vantage, number }))
    .executeTakeFirst();
  return kept?.signature;
}

/** What the header of a block says is watched: said by the last block that changed it. */
async function seriesAt(tx: Tx, platform: string, vantage: string, number: number): Promise<readonly WatchedSeries[]> {
  const changes = await seriesChanges(tx, platform, number);
  return changes.findLast((change) => change.vantage === vantage)?.series ?? [];
}

export type SeriesChange = { readonly vantage: string; readonly number: number; readonly series: readonly WatchedSeries[] };

/** Every change of what is watched up to a block of that number, oldest first. */
export async function seriesChanges(tx: Tx, platform: string, upTo: number): Promise<SeriesChange[]> {
  const rows = await tx
    .selectFrom("block")
    .select(["vantage", "number", "series"])
    .where("platform", "=", platform)
    .where("number", "<=", upTo)
    .where("series", "is not", null)
    .orderBy("number")
    .execute();
  return rows.map(({ vantage, number, series }) => ({ vantage, number, series: series ?? [] }));
}

/** A stored block is not what its vantage wrote: `ledger verify` says more. */
export class BlockUnreadable extends Error {
  readonly code = "block-unreadable";

  constructor(platform: string, vantage: string, number: number, cause: unknown) {
    super(`block ${number} of ${vantage} for ${platform} cannot be read`, { cause });
  }
}
