/** The records of the rules that people and inventories make, and what a retraction withdraws. Rules, section 1. */
import type { Party } from "../../../core/facts/fact.ts";
import type { Entry } from "../../../core/ledger/entry.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";
import { answerCovered } from "./question.ts";

type StatedBody = { readonly party: Party; readonly platform: string; readonly record: StatedRecord };

/** Any fact that is no more than its record. */
export const stated = (tx: Tx, entry: Entry, body: StatedBody): Promise<void> =>
  keep(tx, entry, body, "of" in body.record ? (body.record.of ?? null) : null);

/** A notification that stands for an earlier instant of another is found by that one. */
export const advanced: Projection<"notification.advanced"> = (tx, entry, body) => keep(tx, entry, body, body.of);

async function keep(tx: Tx, entry: Entry, body: StatedBody, of: string | null): Promise<void> {
  const { party, platform, record, ...said } = body;
  const { id, kind, at } = record;
  const { seq, actor, at: received_at } = entry;
  const columns = { id, platform, kind, at, of, party, actor, received_at };
  const texts = { record: JSON.stringify(record), said: JSON.stringify(said) };
  await tx
    .insertInto("stated")
    .values({ ...columns, ...texts, stated_seq: seq, retracted_by: null, seq })
    .execute();
}

export const confirmed: Projection<"restoration.confirmed"> = async (tx, entry, body) => {
  await stated(tx, entry, body);
  await answerCovered(tx, entry, body);
};

/** A restoration or contest of what is withdrawn goes with it. */
export const retracted: Projection<"record.retracted"> = async (tx, entry, body) => {
  await stated(tx, entry, body);
  const { id, of } = body.record;
  await tx
    .updateTable("stated")
    .set({ retracted_by: id, seq: entry.seq })
    .where((row) => row.or([row("id", "=", of), row("of", "=", of)]))
    .where("id", "<>", id)
    .where("retracted_by", "is", null)
    .execute();
};
