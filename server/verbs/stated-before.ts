/** What a verb must know of records that were stated before, and the id of the next. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { StatedRecord } from "../../core/watching/record.ts";
import type { Tx } from "../store/tables.ts";

export type Before = { readonly record: StatedRecord; readonly party: string; readonly retracted: boolean };

/** The record of that id on that platform; undefined where there is none. */
export async function recordNamed(tx: Tx, platform: string, id: string): Promise<Before | undefined> {
  const row = await tx
    .selectFrom("stated")
    .select(["record", "party", "retracted_by"])
    .where((stated) => stated.and({ platform, id }))
    .executeTakeFirst();
  return row && { record: row.record, party: row.party, retracted: row.retracted_by !== null };
}

/** Whether a contest of the record stands. */
export async function isContested(tx: Tx, of: string): Promise<boolean> {
  const standing = tx
    .selectFrom("stated")
    .select("id")
    .where((stated) => stated.and({ of, kind: "contest" }));
  return (await standing.where("retracted_by", "is", null).executeTakeFirst()) !== undefined;
}

/** The notification that stands for the earlier instant which a report claimed, and the provider accepted; undefined where none does. */
export async function advancedFrom(tx: Tx, platform: string, of: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("stated")
    .select("id")
    .where((stated) => stated.and({ platform, of, kind: "notification" }))
    .where("retracted_by", "is", null)
    .executeTakeFirst();
  return row?.id;
}

/** The refusal of an act on a record that is not there, is of no fitting kind, or was withdrawn. */
export function recordRefusal(
  id: string,
  before: Before | undefined,
  kinds: readonly StatedRecord["kind"][],
): Refusal | undefined {
  if (before === undefined || !kinds.includes(before.record.kind)) return refuse("record-unknown", { record: id });
  return before.retracted ? refuse("already-retracted", { record: id }) : undefined;
}

/** The id of a record that the fact of that sequence states: `N-48084`. Nobody else's, and it leads to the proof. */
export function recordId(letter: string, seq: number): string {
  return `${letter}-${seq}`;
}
