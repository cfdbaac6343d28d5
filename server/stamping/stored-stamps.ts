/** The time stamps of a log, kept in the database: what a bundle takes of them, and which checkpoint was stamped last. */

import type { StampedNote } from "../../core/statement/write-bundle.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";

/** Size and instant of the last checkpoint stamped. */
export type LastStamp = { readonly size: number; readonly at: Instant };

export async function lastStamp(tx: Tx): Promise<LastStamp | undefined> {
  return await tx.selectFrom("time_stamp").select(["size", "at"]).orderBy("size", "desc").limit(1).executeTakeFirst();
}

/** Keeps one; another replica that was faster is left alone. */
export async function keepStamp(tx: Tx, size: number, at: Instant, { checkpoint, token }: StampedNote): Promise<void> {
  const adding = tx.insertInto("time_stamp").values({ size, at, checkpoint, token });
  await adding.onConflict((conflict) => conflict.doNothing()).execute();
}

/**
 * Those over at most so many entries: every one since `from`, and before it the first of each half day. What is long past needs no more:
 * each of its entries is still stamped within a day.
 */
export async function stampsUpTo(tx: Tx, entries: number, from: Instant): Promise<StampedNote[]> {
  const rows = await tx
    .selectFrom("time_stamp")
    .select(["at", "checkpoint", "token"])
    .where("size", "<=", entries)
    .orderBy("size")
    .execute();
  const halfDays = new Set<number>();
  return rows.filter(({ at }) => at >= from || isFirstOf(halfDays, Math.floor(at / halfDayMs)));
}

const halfDayMs = 43_200_000;

function isFirstOf(seen: Set<number>, halfDay: number): boolean {
  const first = !seen.has(halfDay);
  seen.add(halfDay);
  return first;
}
