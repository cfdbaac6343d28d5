/** Every block read again: numbered without holes, chained, signed by its vantage, under a fact's digest. Ledger's SPEC, blocks. */
import { readHex } from "../../core/json/hex.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { blockDigest, blockMessage, decodeBlock, joinBlock } from "../../core/watching/block.ts";
import { type BlockHeader, digestLength, type WatchedSeries } from "../../core/watching/block-content.ts";
import { detailsDigest } from "../../core/watching/block-details.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import type { Tx } from "../store/tables.ts";
import type { BlockFaultCode, LedgerFault } from "./fault.ts";
import { nameOf, type Sealed, sealedDigests } from "./sealed-digests.ts";

export type ReadBlocks = { readonly blocks: number; readonly observations: number; readonly faults: readonly LedgerFault[] };

type Chain = {
  readonly tenant: string;
  readonly platform: string;
  readonly vantage: string;
  /** Of the vantage, by its enrolment. */
  readonly key: Uint8Array | undefined;
  /** What the facts say, by platform, vantage and number. */
  readonly sealed: ReadonlyMap<string, Sealed>;
};

/** Reads every block of the tenant. */
export async function readBlocksAgain(tx: Tx, tenant: string): Promise<ReadBlocks> {
  const sealed = await sealedDigests(tx);
  const enrolled = await tx.selectFrom("vantage").select(["id", "key"]).execute();
  const places = await tx.selectFrom("block").select(["platform", "vantage"]).distinct().execute();
  const read: Read[] = [];
  for (const { platform, vantage } of places) {
    const key = readHex(enrolled.find(({ id }) => id === vantage)?.key ?? "");
    read.push(...(await readChain(tx, { tenant, platform, vantage, key, sealed })));
  }
  const found = new Set(read.map(({ name }) => name));
  const missing = [...sealed].flatMap(([name, { place }]) =>
    found.has(name) ? [] : [{ code: "block-missing" as const, ...place }],
  );
  const observations = read.reduce((sum, { count }) => sum + count, 0);
  return { blocks: read.length, observations, faults: [...read.flatMap(({ faults }) => faults), ...missing] };
}

type Read = { readonly name: string; readonly count: number; readonly faults: readonly LedgerFault[] };

const blocksAtOnce = 1_000;

async function readChain(tx: Tx, chain: Chain): Promise<Read[]> {
  const { platform, vantage } = chain;
  const read: Read[] = [];
  let [last, series]: [number, readonly WatchedSeries[]] = [-1, []];
  for (;;) {
    const rows = await blockRows(tx, chain).where("number", ">", last).orderBy("number").limit(blocksAtOnce).execute();
    for (const row of rows) {
      series = row.series ?? series;
      const place = { platform, vantage, number: row.number };
      const faults = faultsOf(row, series, chain).map((code) => ({ code, ...place }));
      read.push({ name: nameOf(place), count: row.count, faults });
    }
    last = rows.at(-1)?.number ?? last;
    if (rows.length < blocksAtOnce) return read;
  }
}

function blockRows(tx: Tx, { platform, vantage }: Chain) {
  return tx
    .selectFrom("block")
    .selectAll()
    .where((block) => block.and({ platform, vantage }));
}

type Row = Awaited<ReturnType<ReturnType<typeof blockRows>["execute"]>>[number];

/** The block before is known by its own fact: one that is gone spoils no other. */
function faultsOf(
  row: Row,
  series: readonly WatchedSeries[],
  { tenant, platform, vantage, key, sealed }: Chain,
): BlockFaultCode[] {
  const { number, body, detail, signature } = row;
  const said = sealed.get(nameOf({ platform, vantage, number }));
  const previous = sealed.get(nameOf({ platform, vantage, number: number - 1 }))?.digest ?? new Uint8Array(digestLength);
  const header: BlockHeader = { tenant, platform, vantage, number, previous, series };
  const block = joinBlock(header, body);
  const content = decodeBlock(block);
  if (!content.ok) return ["block-unreadable"];
  const faults: BlockFaultCode[] = [];
  if (!sameBytes(blockDigest(block, sha256), row.digest)) faults.push("block-altered");
  if (said === undefined || !sameBytes(said.digest, row.digest) || said.seq !== row.seq) faults.push("block-not-sealed");
  if (key === undefined || !verifyEd25519(key, blockMessage(block), signature)) faults.push("block-signature-wrong");
  if (!sameBytes(detailsDigest(detail, sha256), content.value.details)) faults.push("block-detail-altered");
  const count = content.value.observed.reduce((sum, { at }) => sum + at.length, 0);
  const asSaid = content.value.from === row.from && content.value.to === row.to && count === row.count;
  if (!asSaid && !faults.includes("block-altered")) faults.push("block-altered");
  return faults;
}
