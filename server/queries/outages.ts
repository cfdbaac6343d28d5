/** Outages as last said, newest first; those withdrawn are none. */
import type { Interval } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";

export type OutageFilter = {
  readonly limit: number;
  readonly after?: readonly [from: number, id: string] | undefined;
  readonly platform?: string | undefined;
  readonly state?: "open" | "closed" | undefined;
};

export type OutageFound = Awaited<ReturnType<typeof outagePage>>[number];

/** One more than asked for, where there are more. */
export async function outagePage(tx: Tx, { limit, after, platform, state }: OutageFilter) {
  let query = tx.selectFrom("outage").selectAll().where("state", "<>", "withdrawn");
  if (platform !== undefined) query = query.where("platform", "=", platform);
  if (state !== undefined) query = query.where("state", "=", state);
  if (after !== undefined) {
    const [from, id] = after;
    // As one comparison of rows an index leads there, however far down the list it is.
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("from", "id"), "<", tuple(from, id)));
  }
  return await query
    .orderBy("from", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
}

/** One outage, unless it is withdrawn or another tenant's. */
export async function outageById(tx: Tx, id: string): Promise<OutageFound | undefined> {
  return await tx.selectFrom("outage").selectAll().where("id", "=", id).where("state", "<>", "withdrawn").executeTakeFirst();
}

/** The facts that opened, corrected, closed and reopened outages, oldest first, with what they said. */
export async function outageFacts(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await tx
    .selectFrom("entry")
    .leftJoin("body", "body.seq", "entry.seq")
    .select(["entry.seq", "entry.kind", "entry.at", "entry.subject", "body.content"])
    .where("entry.subject", "in", [...ids])
    .where("entry.kind", "like", "outage.%")
    .orderBy("entry.seq")
    .execute();
}

/** Each outage of a platform that has time in an interval, oldest first. */
export async function outagesIn(tx: Tx, platform: string, { from, to }: Interval) {
  return await tx
    .selectFrom("outage")
    .selectAll()
    .where("platform", "=", platform)
    .where("state", "<>", "withdrawn")
    .where("from", "<", to)
    .where((row) => row.or([row("to", "is", null), row("to", ">", from)]))
    .orderBy("from")
    .orderBy("id")
    .execute();
}

/** When nobody watched a platform, inside an interval, with the last fact of each. */
export async function gapsIn(tx: Tx, platform: string, { from, to }: Interval) {
  return await tx
    .selectFrom("watching_gap")
    .select(["from", "to", "seq"])
    .where("platform", "=", platform)
    .where("from", "<", to)
    .where((row) => row.or([row("to", "is", null), row("to", ">", from)]))
    .execute();
}
