/** The example of docs/reference/bundle.md: half an hour of one component from one vantage, an outage, a report, a frozen month. */
import { hex } from "../../core/json/hex.ts";
import { entryHash } from "../../core/ledger/log.ts";
import type { Bundle } from "../../core/statement/bundle.ts";
import { keyText, rootOfEntries } from "../fixtures/signed-log.ts";
import { openedLog, type Watching, watch } from "../fixtures/watched-platform.ts";
import { sha256 } from "../node-crypto.ts";
import { from, frozenBundle, minute, month, report, reportSeq } from "./story.ts";

const watching: Watching = {
  components: ["api"],
  vantages: ["paris-1"],
  beatMs: 60_000,
  month,
  fails: (_, at) => at >= from + 14 * minute && at < from + 19 * minute,
};

export type Example = {
  readonly bundle: Bundle;
  /** By the name of their file, the texts beside the bundle. */
  readonly beside: ReadonlyMap<string, string>;
  /** What a reader of the document can compare with, by what it is. */
  readonly vectors: ReadonlyMap<string, string>;
};

export function example(): Example {
  const maker = openedLog(watching);
  watch(maker, watching, from, from + 10 * minute);
  report(maker, from + 12 * minute);
  const receipt = maker.receipt(reportSeq(maker), from + 12 * minute + 400);
  watch(maker, watching, from + 10 * minute, from + 30 * minute);
  const kept = maker.checkpoint(from + 31 * minute);
  const bundle = frozenBundle(maker);
  const [first] = maker.entries;
  const [block] = maker.blocks;
  const key = keyText(maker.signer);
  return {
    bundle,
    beside: new Map([
      ["log.key", `${key}\n`],
      ["kept.checkpoint", kept],
      ["report.receipt.json", receipt],
    ]),
    vectors: new Map([
      ["verifier key", key],
      ["leaf of entry 0", hex(entryHash(first, sha256))],
      ["root of all entries", hex(rootOfEntries(maker.entries))],
      ["root of the first 8 entries", hex(rootOfEntries(maker.entries.slice(0, 8)))],
      ["body digest of entry 0", first.body],
      ["body of block 0", hex(block.body)],
      ["digest of block 0", maker.digests[0]],
      ["signature of block 0", hex(block.signature)],
      ["SHA-256 of statement.json", hex(sha256(bundle.get("statement.json") ?? new Uint8Array()))],
      ["SHA-256 of agreement.json", hex(sha256(bundle.get("agreement.json") ?? new Uint8Array()))],
    ]),
  };
}
