/** What one statement says by itself: a version that was frozen, or a month as it stands now. */
import { monthOf } from "../../../api/zone.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import { agreementOf } from "../../statements/bundle-contents.ts";
import type { Tx } from "../../store/tables.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { claimsOf } from "../claims.ts";
import type { VersionFound } from "../statements.ts";
import { describedSince } from "../statements-under-way.ts";
import type { ReadingParts } from "./parts.ts";
import { saidRecords } from "./said.ts";
import type { ShownCheckpoint } from "./shown-checkpoint.ts";
import { documentIn, statementFacts } from "./statement-facts.ts";
import type { Given } from "./statement-parts.ts";

type Asked = {
  readonly books: OpenBooks;
  readonly month: string;
  readonly checkpoint: ShownCheckpoint;
  readonly versions: readonly VersionFound[];
};

/** A frozen version: its document says the figures, its entries which records it knew. */
export async function frozenGiven(tx: Tx, { books, month, checkpoint, versions }: Asked, row: VersionFound): Promise<Given> {
  const { figures, engine, zoneData, entries, agreement } = documentIn(row.content);
  const { version, digest } = row;
  const state = version === 1 ? "frozen" : "amended";
  return {
    stated: { state, version, frozenAt: row.stated_at, ...{ engine, zoneData, entries, digest, figures } },
    ...{ month, at: row.at, checkpoint },
    ...(await statementFacts(tx, books.described.id, figures.period, versions)),
    claims: await claimsOf(tx, books.described.id, month),
    records: await saidRecords(tx, books.described.id, entries),
    agreement: { agreement: await agreementOf(tx, agreement.digest), digest: agreement.digest },
  };
}

/** A month that is not frozen: as it stands now; undefined where it has not begun, or was over before the platform was described. */
export async function liveGiven(
  parts: ReadingParts,
  tx: Tx,
  { books, month, checkpoint, versions }: Asked,
): Promise<Given | undefined> {
  const { described, account, terms } = books;
  const bounds = monthOf(month, terms.zone);
  const since = (await describedSince(tx, [described.id])).get(described.id) ?? Number.POSITIVE_INFINITY;
  const inForce = await agreementInForce(tx, account.until);
  if (inForce === undefined || bounds.from > account.until || bounds.to <= since) return undefined;
  const { engine, zoneData } = parts;
  return {
    stated: { state: "under-way", version: 0, frozenAt: null, engine, zoneData, entries: checkpoint.size, digest: "" },
    ...{ month, at: account.until, checkpoint },
    ...(await statementFacts(tx, described.id, bounds, versions)),
    claims: [],
    records: await saidRecords(tx, described.id),
    agreement: { agreement: inForce.agreement, digest: inForce.digest },
  };
}
