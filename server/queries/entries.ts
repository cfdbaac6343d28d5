/** Entries of the log with their bodies, while those are not erased. */
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";

export type EntryFilter = {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly subject?: string | undefined;
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  /** Recorded then or later (ms). */
  readonly from?: Instant | undefined;
  /** Recorded earlier (ms). */
  readonly to?: Instant | undefined;
  /** Hexadecimal SHA-256. */
  readonly digest?: string | undefined;
};

function entriesWithBodies(tx: Tx) {
  return tx
    .selectFrom("entry")
    .leftJoin("body", "body.seq", "entry.seq")
    .select(["entry.seq", "entry.kind", "entry.subject", "entry.at", "entry.actor", "entry.body"])
    .select(["body.content", "body.salt"]);
}

/** Newest first; one more than asked for, where there are more. */
export async function entryPage(tx: Tx, { limit, before, subject, kind, actor, from, to, digest }: EntryFilter) {
  let query = entriesWithBodies(tx);
  if (before !== undefined) query = query.where("entry.seq", "<", before);
  if (subject !== undefined) query = query.where("entry.subject", "=", subject);
  if (kind !== undefined) query = query.where("entry.kind", "=", kind);
  if (actor !== undefined) query = query.where("entry.actor", "=", actor);
  // Numbers grow with instants: a period is looked up at both its ends alone.
  if (from !== undefined) query = query.where("entry.seq", ">=", await firstSince(tx, from));
  if (to !== undefined) query = query.where("entry.seq", "<", await firstSince(tx, to));
  if (digest !== undefined) {
    const seqs = await entriesOfDigest(tx, digest);
    if (seqs.length === 0) return [];
    query = query.where("entry.seq", "in", seqs);
  }
  return await query
    .orderBy("entry.seq", "desc")
    .limit(limit + 1)
    .execute();
}

const afterAll = Number.MAX_SAFE_INTEGER;

async function firstSince(tx: Tx, at: Instant): Promise<number> {
  const row = await tx
    .selectFrom("entry")
    .select("seq")
    .where("at", ">=", at)
    .orderBy("at")
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? afterAll;
}

/** Whose body or leaf it is, and which stated, adopted or archived what has it. */
async function entriesOfDigest(tx: Tx, digest: string): Promise<number[]> {
  const bytes = Buffer.from(digest, "hex");
  const rows = await tx
    .selectFrom("entry")
    .select("seq")
    .where("body", "=", bytes)
    .unionAll(tx.selectFrom("entry").select("seq").where("leaf", "=", bytes))
    .unionAll(tx.selectFrom("statement").select("seq").where("digest", "=", digest))
    .unionAll(tx.selectFrom("agreement").select("seq").where("digest", "=", digest))
    .unionAll(tx.selectFrom("archived").select("seq").where("digest", "=", digest))
    .execute();
  return [...new Set(rows.map(({ seq }) => seq))];
}

/** Entries alone, in the order of the log. */
export async function entriesFrom(tx: Tx, { from, limit }: { readonly from: number; readonly limit: number }) {
  return await tx
    .selectFrom("entry")
    .select(["seq", "kind", "subject", "at", "actor", "body"])
    .where("seq", ">=", from)
    .where("seq", "<", from + limit)
    .orderBy("seq")
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
