/** Months that are not frozen: under way, or over and still in their grace. */
import type { Tx } from "../store/tables.ts";

/** When each platform was first described, by id; those asked for alone. */
export async function describedSince(tx: Tx, platforms: readonly string[]): Promise<Map<string, number>> {
  if (platforms.length === 0) return new Map();
  const rows = await tx
    .selectFrom("entry")
    .select(["subject", ({ fn }) => fn.min<number>("at").as("since")])
    .where("kind", "=", "platform.described")
    .where("subject", "in", platforms)
    .groupBy("subject")
    .execute();
  return new Map(rows.map(({ subject, since }) => [subject, since]));
}

/** Which of these platforms have a frozen statement of a month. */
export async function frozenIn(tx: Tx, platforms: readonly string[], month: string): Promise<Set<string>> {
  if (platforms.length === 0) return new Set();
  const rows = await tx
    .selectFrom("statement")
    .select("platform")
    .where("platform", "in", platforms)
    .where("month", "=", month)
    .execute();
  return new Set(rows.map(({ platform }) => platform));
}

const listedAtMost = 200;

/** The platform asked for, if it is there; else all. */
export async function platformsAsked(tx: Tx, platform: string | undefined): Promise<string[]> {
  const query = tx.selectFrom("platform").select("id").orderBy("id").limit(listedAtMost);
  const rows = await (platform === undefined ? query : query.where("id", "=", platform)).execute();
  return rows.map(({ id }) => id);
}
