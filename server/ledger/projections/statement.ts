/** Statements as frozen and amended: every version stays; and the penalties that were claimed by them. */
import type { FactBodies } from "../../../core/facts/fact.ts";
import type { Entry } from "../../../core/ledger/entry.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";

export const frozen: Projection<"statement.frozen"> = (tx, entry, body) =>
  insert(tx, entry, body, { previous: null, because: [], moved: [] });

export const amended: Projection<"statement.amended"> = (tx, entry, body) => insert(tx, entry, body, body);

type Moved = { readonly previous: number | null; readonly because: readonly unknown[]; readonly moved: readonly unknown[] };

async function insert(tx: Tx, { seq, at: stated_at }: Entry, body: FactBodies["statement.frozen"], change: Moved): Promise<void> {
  const { platform, indicator, month, version, at, entries, digest } = body;
  const { previous } = change;
  const lists = { because: JSON.stringify(change.because), moved: JSON.stringify(change.moved) };
  await tx
    .insertInto("statement")
    .values({ platform, indicator, month, version, at, entries, digest, previous, ...lists, stated_at, seq })
    .execute();
}

export const claimSent: Projection<"claim.sent"> = async (tx, { seq, at, actor }, body) => {
  const { sentTo: sent_to, ...said } = body;
  await tx
    .insertInto("claim")
    .values({ ...said, sent_to, actor, at, seq })
    .execute();
};
