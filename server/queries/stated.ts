/** What people and inventories stated about a platform. */
import type { Tx } from "../store/tables.ts";

export type StatedFilter = {
  readonly platform: string;
  readonly limit: number;
  readonly after?: readonly [at: number, id: string] | undefined;
  readonly kind?: string | undefined;
};

export type StatedFound = Awaited<ReturnType<typeof statedPage>>[number];

/** Newest first; one more than asked for, where there are more. */
export async function statedPage(tx: Tx, { platform, limit, after, kind }: StatedFilter) {
  let query = tx.selectFrom("stated").selectAll().where("platform", "=", platform);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (after !== undefined) {
    const [at, id] = after;
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("at", "id"), "<", tuple(at, id)));
  }
  return await query
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
}

/** Which records of a platform were accepted to begin earlier, and which are contested, by what stands. */
export async function namedRecords(tx: Tx, platform: string) {
  const rows = await tx
    .selectFrom("stated")
    .select(["of", "kind"])
    .where("platform", "=", platform)
    .where("kind", "in", ["notification", "contest"])
    .where("of", "is not", null)
    .where("retracted_by", "is", null)
    .execute();
  const ofKind = (wanted: string) => new Set(rows.flatMap(({ of, kind }) => (kind === wanted && of !== null ? [of] : [])));
  return { advanced: ofKind("notification"), contested: ofKind("contest") };
}

/** Everything stated about some platforms, oldest first, each with its fact: few, since people state it. */
export async function allStated(tx: Tx, platforms: readonly string[]) {
  if (platforms.length === 0) return [];
  return await tx
    .selectFrom("stated")
    .innerJoin("entry", "entry.seq", "stated.stated_seq")
    .select([
      "stated.id",
      "stated.platform",
      "stated.party",
      "stated.actor",
      "stated.record",
      "stated.said",
      "stated.received_at",
      "stated.stated_seq",
    ])
    .select(["stated.retracted_by", "entry.kind as fact_kind"])
    .where("stated.platform", "in", platforms)
    .orderBy("stated.at")
    .orderBy("stated.id")
    .execute();
}

/** The contests about a platform that stand, each with who made it. */
export async function contestsOf(tx: Tx, platforms: readonly string[]) {
  if (platforms.length === 0) return [];
  return await tx
    .selectFrom("stated")
    .select(["platform", "party", "record"])
    .where("platform", "in", platforms)
    .where("kind", "=", "contest")
    .where("retracted_by", "is", null)
    .orderBy("at")
    .orderBy("id")
    .execute();
}
