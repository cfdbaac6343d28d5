/** Who watches, what they sealed, and when nobody watched. */
import { sql } from "kysely";
import type { SealedBlock } from "../../../core/facts/fact.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../project.ts";

export const enrolled: Projection<"vantage.enrolled"> = async (tx, { seq, at }, { vantage, title, key, party }) => {
  await tx.insertInto("vantage").values({ id: vantage, title, key, party, enrolled_at: at, seq }).execute();
};

/** Blocks are signals, and stand before the fact that says their digests; the fact puts its number on them. */
export const sealed: Projection<"observations.sealed"> = async (tx, { seq }, { platform, blocks }) => {
  for (const block of blocks) await claim(tx, seq, platform, block);
};

async function claim(tx: Tx, seq: number, platform: string, block: SealedBlock): Promise<void> {
  const { vantage, number, digest, from, to, count } = block;
  const result = await tx
    .updateTable("block")
    .set({ seq })
    .where((row) => row.and({ platform, vantage, number, digest, from, to, count }))
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Error(`block ${number} of ${vantage} is not as its fact says`);
}

export const watchingLost: Projection<"watching.lost"> = async (tx, { seq }, { platform, from }) => {
  await upsertGap(tx, { platform, from, to: null, seq });
};

export const watchingRegained: Projection<"watching.regained"> = async (tx, { seq }, { platform, from, to }) => {
  await upsertGap(tx, { platform, from, to, seq });
};

async function upsertGap(tx: Tx, gap: { platform: string; from: number; to: number | null; seq: number }): Promise<void> {
  await tx
    .insertInto("watching_gap")
    .values(gap)
    .onConflict((conflict) =>
      conflict.columns(["tenant", "platform", "from"]).doUpdateSet({ to: sql`excluded."to"`, seq: sql`excluded.seq` }),
    )
    .execute();
}
