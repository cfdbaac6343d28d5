/** Beats at which nothing was observed. */
import type { Tx } from "../store/tables.ts";

export type MissedFilter = {
  readonly platform: string;
  readonly limit: number;
  readonly after?: readonly [due: number, vantage: string, component: string] | undefined;
};

/** Newest first; one more than asked for, where there are more. */
export async function missedPage(tx: Tx, { platform, limit, after }: MissedFilter) {
  let query = tx.selectFrom("missed").select(["component", "vantage", "due", "reason"]).where("platform", "=", platform);
  if (after !== undefined) {
    const [due, vantage, component] = after;
    query = query.where((row) =>
      row.or([
        row("due", "<", due),
        row.and([row("due", "=", due), row("vantage", "<", vantage)]),
        row.and([row("due", "=", due), row("vantage", "=", vantage), row("component", "<", component)]),
      ]),
    );
  }
  return await query
    .orderBy("due", "desc")
    .orderBy("vantage", "desc")
    .orderBy("component", "desc")
    .limit(limit + 1)
    .execute();
}
