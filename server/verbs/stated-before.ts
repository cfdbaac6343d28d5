/** What a verb must know of records that were stated before, and the next id. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Instant } from "../../core/time/instant.ts";
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

/** The refusal of an act on a record that is not there, is of no fitting kind, or was withdrawn. */
export function recordRefusal(
  id: string,
  before: Before | undefined,
  kinds: readonly StatedRecord["kind"][],
): Refusal | undefined {
  if (before === undefined || !kinds.includes(before.record.kind)) return refuse("record-unknown", { record: id });
  return before.retracted ? refuse("already-retracted", { record: id }) : undefined;
}

const digits = 3;

/** The next id of a kind of record in the year of its reception (UTC): `N-2026-014`. Ids of one tenant never repeat. */
export async function nextRecordId(tx: Tx, letter: string, at: Instant): Promise<string> {
  const prefix = `${letter}-${new Date(at).getUTCFullYear()}-`;
  const row = await tx
    .selectFrom("stated")
    .select("id")
    .where("id", "like", `${prefix}%`)
    .orderBy((stated) => stated.fn("length", ["id"]), "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  const last = Number(row?.id.slice(prefix.length) ?? 0);
  return `${prefix}${String(Number.isSafeInteger(last) ? last + 1 : 1).padStart(digits, "0")}`;
}
