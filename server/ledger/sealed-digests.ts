/** What the facts say of every block. */
import { isOf } from "../../core/facts/recorded.ts";
import { readHex } from "../../core/json/hex.ts";
import type { BlockPlace } from "../store/blocks.ts";
import type { Tx } from "../store/tables.ts";
import { factOf, storedFacts } from "./stored-facts.ts";

export type Sealed = { readonly place: BlockPlace; readonly seq: number; readonly digest: Uint8Array };

/** One name for one block. */
export function nameOf({ platform, vantage, number }: BlockPlace): string {
  return `${platform} ${vantage} ${number}`;
}

/** By `nameOf`; facts whose body does not say blocks say none. */
export async function sealedDigests(tx: Tx): Promise<Map<string, Sealed>> {
  const rows = await storedFacts(tx).where("entry.kind", "=", "observations.sealed").orderBy("entry.seq").execute();
  const sealed = new Map<string, Sealed>();
  for (const fact of rows.map(factOf))
    if (isOf(fact, "observations.sealed"))
      for (const { vantage, number, digest } of fact.body.blocks) {
        const place = { platform: fact.body.platform, vantage, number };
        sealed.set(nameOf(place), { place, seq: fact.entry.seq, digest: readHex(digest) ?? new Uint8Array() });
      }
  return sealed;
}
