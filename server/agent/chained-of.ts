/** The end of a chain, from the block that stands there: for an agent that died between keeping a block and noting it. */
import { readBase64 } from "../../core/json/base64.ts";
import { blockDigest, decodeBody, joinBlock } from "../../core/watching/block.ts";
import { type BlockHeader, digestLength } from "../../core/watching/block-content.ts";
import { sha256 } from "../keys/crypto.ts";
import type { LastBlock } from "../store/blocks.ts";
import type { QueuedBlock } from "./kept-forms.ts";

/** Throws for a block that is none: what this agent wrote itself was damaged, and nothing may follow it. */
export function chainedOf(
  { platform, number, series, body }: QueuedBlock,
  last: LastBlock | undefined,
  of: { readonly tenant: string; readonly vantage: string },
): LastBlock {
  const header: BlockHeader = { ...of, platform, number, previous: last?.digest ?? new Uint8Array(digestLength), series };
  const bytes = readBase64(body) ?? new Uint8Array();
  const content = decodeBody(header, bytes);
  if (!content.ok) throw new Error(`block ${number} of ${platform} in the agent's folder is damaged`);
  return { number, to: content.value.to, digest: blockDigest(joinBlock(header, bytes), sha256), series };
}
