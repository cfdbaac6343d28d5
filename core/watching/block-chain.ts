/** Blocks one after the other: none missing, none replaced, and no instant told twice. Design, section 5. */
import { sameBytes } from "../ledger/leaf.ts";
import type { Instant } from "../time/instant.ts";
import { type BlockContent, type BlockHeader, digestLength } from "./block-content.ts";

/** A block as the next one sees it. */
export type ChainedBlock = { readonly header: BlockHeader; readonly to: Instant; readonly digest: Uint8Array };

/** `other-series`: of another tenant, platform or vantage. `overlap`: speaks of time that the block before speaks of. */
export type ChainFault =
  | { readonly code: "missing"; readonly number: number; readonly found: number }
  | { readonly code: "other-chain" | "wrong-previous" | "overlap"; readonly number: number };

/** The header of the block after one, when the same series are watched on. */
export function nextHeader({ header, digest }: ChainedBlock): BlockHeader {
  return { ...header, number: header.number + 1, previous: digest };
}

/** The header of the first block of a vantage for a platform. */
export function firstHeader(of: Pick<BlockHeader, "tenant" | "platform" | "vantage" | "series">): BlockHeader {
  return { ...of, number: 0, previous: new Uint8Array(digestLength) };
}

/** Why a block does not follow another, every reason; none when it does. */
export function chainFaults(before: ChainedBlock, { header, from }: Pick<BlockContent, "header" | "from">): ChainFault[] {
  const { number } = header;
  const expected = before.header.number + 1;
  const sameChain = (["tenant", "platform", "vantage"] as const).every((key) => before.header[key] === header[key]);
  return [
    ...(sameChain ? [] : [{ code: "other-chain", number } as const]),
    ...(number === expected ? [] : [{ code: "missing", number: expected, found: number } as const]),
    ...(sameBytes(before.digest, header.previous) ? [] : [{ code: "wrong-previous", number } as const]),
    ...(from >= before.to ? [] : [{ code: "overlap", number } as const]),
  ];
}
