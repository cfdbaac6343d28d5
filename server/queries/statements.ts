/** Statements as frozen and amended; their texts are documents. */
import { sql } from "kysely";
import type { Tx } from "../store/tables.ts";

const noClaim = "9999-12-31";

export type StatementFilter = {
  readonly limit: number;
  readonly after?: readonly [claim: string, month: string, platform: string] | undefined;
  readonly platform?: string | undefined;
  /** Today (`YYYY-MM-DD`): what could be claimed until yesterday can't any more. */
  readonly today: string;
};

/** The last version of each, with its text: those that can still be claimed first, by their last day, then the newest month first. */
export async function statementPage(tx: Tx, { limit, after, platform, today }: StatementFilter) {
  const penalty = sql`(document.content::jsonb #> '{figures,penalty}')`;
  const claim = sql<string>`case when (${penalty} #>> '{points,numerator}')::numeric > 0 and ${penalty} ->> 'lastDayToClaim' >= ${today}
    then ${penalty} ->> 'lastDayToClaim' else ${noClaim}::text end`;
  let last = tx
    .selectFrom("statement")
    .innerJoin("document", "document.digest", "statement.digest")
    .distinctOn(["statement.platform", "statement.month"])
    .select(["statement.platform", "statement.month", "statement.version", "statement.at", "statement.stated_at"])
    .select(["document.content", claim.as("claim")])
    .orderBy("statement.platform")
    .orderBy("statement.month")
    .orderBy("statement.version", "desc");
  if (platform !== undefined) last = last.where("statement.platform", "=", platform);
  let query = tx.selectFrom(last.as("last")).selectAll();
  if (after !== undefined) {
    const [claimed, month, id] = after;
    query = query.where((row) =>
      row.or([
        row("claim", ">", claimed),
        row.and([row("claim", "=", claimed), row("month", "<", month)]),
        row.and([row("claim", "=", claimed), row("month", "=", month), row("platform", ">", id)]),
      ]),
    );
  }
  return await query
    .orderBy("claim")
    .orderBy("month", "desc")
    .orderBy("platform")
    .limit(limit + 1)
    .execute();
}

/** The last version of each platform's month, from one month to another, the oldest first; its text beside. */
export async function lastVersionsIn(
  tx: Tx,
  { from, to, platform }: { from: string; to: string; platform?: string | undefined },
) {
  const last = tx
    .selectFrom("statement")
    .innerJoin("document", "document.digest", "statement.digest")
    .distinctOn(["statement.month", "statement.platform"])
    .select(["statement.platform", "statement.month", "statement.version", "document.content"])
    .where("statement.month", ">=", from)
    .where("statement.month", "<=", to)
    .orderBy("statement.month")
    .orderBy("statement.platform")
    .orderBy("statement.version", "desc");
  return await (platform === undefined ? last : last.where("statement.platform", "=", platform)).execute();
}

/** Every version of one month's statement, oldest first, with their texts. */
export async function statementVersions(tx: Tx, platform: string, month: string) {
  return await tx
    .selectFrom("statement")
    .innerJoin("document", "document.digest", "statement.digest")
    .select(["statement.version", "statement.at", "statement.entries", "statement.digest", "statement.stated_at"])
    .select(["statement.because", "statement.moved", "statement.seq", "document.content"])
    .where("statement.platform", "=", platform)
    .where("statement.month", "=", month)
    .orderBy("statement.version")
    .execute();
}

export type VersionFound = Awaited<ReturnType<typeof statementVersions>>[number];

/** Statements with a penalty that can still be claimed today, in their last version. */
export async function stillClaimable(tx: Tx, today: string) {
  const most = 200;
  const rows = await statementPage(tx, { limit: most, today });
  return rows.filter(isStillClaimable);
}

/** Whether the row of a page has a penalty whose last day to claim is not past. */
export function isStillClaimable({ claim }: { readonly claim: string }): boolean {
  return claim !== noClaim;
}
