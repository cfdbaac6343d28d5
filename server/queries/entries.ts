/** Entries of the log with their bodies, while those are not erased. */
import type { Tx } from "../store/tables.ts";

export type EntryFilter = {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly subject?: string | undefined;
  readonly kind?: string | undefined;
};

function entriesWithBodies(tx: Tx) {
  return tx
    .selectFrom("entry")
    .leftJoin("body", "body.seq", "entry.seq")
    .select(["entry.seq", "entry.kind", "entry.subject", "entry.at", "entry.actor", "entry.body"])
    .select(["body.content", "body.salt"]);
}

/** Newest first; one more than asked for, where there are more. */
export async function entryPage(tx: Tx, { limit, before, subject, kind }: EntryFilter) {
  let query = entriesWithBodies(tx);
  if (before !== undefined) query = query.where("entry.seq", "<", before);
  if (subject !== undefined) query = query.where("entry.subject", "=", subject);
  if (kind !== undefined) query = query.where("entry.kind", "=", kind);
  return await query
    .orderBy("entry.seq", "desc")
    .limit(limit + 1)
    .execute();
}

export async function entryAt(tx: Tx, seq: number) {
  return await entriesWithBodies(tx).where("entry.seq", "=", seq).executeTakeFirst();
}

/** Kind and instant of some entries, by their place; those that do not exist are left out. */
export async function entriesNamed(
  tx: Tx,
  seqs: readonly number[],
): Promise<Map<number, { seq: number; kind: string; at: number }>> {
  if (seqs.length === 0) return new Map();
  const rows = await tx.selectFrom("entry").select(["seq", "kind", "at"]).where("seq", "in", seqs).execute();
  return new Map(rows.map((row) => [row.seq, row]));
}

/** The last facts that say more than that watching goes on. */
export async function latestFacts(tx: Tx, limit: number) {
  return await entriesWithBodies(tx)
    .where("entry.kind", "not in", ["observations.sealed", "log.opened", "log.key-replaced"])
    .orderBy("entry.seq", "desc")
    .limit(limit)
    .execute();
}
