/** A block that a vantage elsewhere signed: kept as it is, with the fact that holds its digest. What was pending of its time goes. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { fact } from "../../core/facts/fact.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { observationLogs } from "../../core/watching/block-logs.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { signatureKept } from "../store/blocks.ts";
import { dropPending, type PendingSeries, pendingSeries } from "../store/pending.ts";
import type { Tx } from "../store/tables.ts";
import type { WatchedBy } from "../watch/prober-results.ts";
import type { ReadBlock } from "../watch/read-delivered.ts";
import type { Ledger } from "./ledger.ts";
import { sameSeries, sealedBlock } from "./make-block.ts";

/** Seals it; `asHeard` is false where something was heard of its time that the block does not say: only what is signed stays. */
export async function sealDelivered(
  ledger: Pick<Ledger, "append">,
  { tenant, platform, vantage }: WatchedBy,
  block: ReadBlock,
): Promise<Result<{ readonly asHeard: boolean }, Refusal>> {
  const { header, to } = block.content;
  let asHeard = true;
  const row = rowOf(platform, vantage, block);
  const result = await ledger.append<Refusal>(tenant, {
    actor: "garant",
    decide: async (tx) => {
      const enrolled = await tx.selectFrom("vantage").select("revoked_at").where("id", "=", vantage).executeTakeFirst();
      if (enrolled === undefined || enrolled.revoked_at !== null) return bad([refuse("agent-unknown")]);
      const kept = await signatureKept(tx, row);
      // Another process took it in since it was read here; anything else under its number is a fork.
      if (kept !== undefined && sameBytes(kept, row.signature)) return good({ facts: [] });
      if (kept !== undefined) return bad([refuse("block-refused", { reason: `another block ${row.number} is kept` })]);
      const heard = await pendingSeries(tx, platform, vantage, to);
      asHeard = sameObservations(heard, observationLogs([block.content]));
      return good({
        facts: [fact("observations.sealed", platform, { platform, blocks: [sealedBlock({ row, to })] })],
        also: (inTx, [entry]) => store(inTx, { ...row, seq: entry?.seq ?? 0 }, header.platform, to),
      });
    },
  });
  return result.ok ? good({ asHeard }) : result;
}

function rowOf(platform: string, vantage: string, { content, digest, signature, body, detail, last }: ReadBlock) {
  const { header, from, to, observed } = content;
  const unchanged = last !== undefined && sameSeries(last.series, header.series);
  return {
    ...{ platform, vantage, number: header.number, from, to, digest, signature, body, detail },
    count: observed.reduce((sum, { at }) => sum + at.length, 0),
    series: unchanged ? null : JSON.stringify(header.series),
  };
}

async function store(tx: Tx, row: ReturnType<typeof rowOf> & { seq: number }, platform: string, to: number): Promise<void> {
  await tx.insertInto("block").values(row).execute();
  await dropPending(tx, platform, row.vantage, to);
}

function sameObservations(heard: readonly PendingSeries[], said: readonly ObservationLog[]): boolean {
  const text = ({ component, at, ok }: Pick<ObservationLog, "component" | "at" | "ok">) =>
    `${component} ${at.join()} ${ok.join()}`;
  const ofBlock = said.filter(({ at }) => at.length > 0).map(text);
  return heard.map(text).sort().join("\n") === ofBlock.sort().join("\n");
}
