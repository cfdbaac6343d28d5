/** The vantages that the log enrolled, with their keys. */
import { isOf } from "../../facts/recorded.ts";
import { readHex } from "../../json/hex.ts";
import type { Evidence } from "../evidence.ts";

const keyLength = 32;

export type Enrolled = {
  readonly vantage: string;
  readonly key: Uint8Array | undefined;
  readonly entry: number;
  /** Its blocks are made after what they speak of, and say so: their time is not established, and that is no forgery. */
  readonly imported: boolean;
};

/** In the order of the log. */
export function enrolled({ facts }: Evidence): Enrolled[] {
  return facts.facts.flatMap((fact) => {
    if (!isOf(fact, "vantage.enrolled")) return [];
    const key = readHex(fact.body.key);
    const { vantage, kind } = fact.body;
    return [{ vantage, key: key?.length === keyLength ? key : undefined, entry: fact.entry.seq, imported: kind === "imported" }];
  });
}
