/** Records with facts made up for them: the place in the list is the place in the ledger. */
import type { StatedRecord } from "../core/watching/record.ts";
import type { SaidRecord } from "../server/views/outage/parts.ts";

export function saidRecords(stated: readonly StatedRecord[]): SaidRecord[] {
  const retractions = new Map(stated.flatMap((record) => (record.kind === "retraction" ? [[record.of, record.id]] : [])));
  return stated.map((record, seq) => ({
    ...{ record, reason: `because of ${record.id}`, fact: { seq, kind: record.kind, at: record.at } },
    party: record.kind === "exclusion" ? "provider" : "client",
    retractedBy: retractions.get(record.id) ?? null,
  }));
}
