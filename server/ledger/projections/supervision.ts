/** Who watches, what they sealed, and when nobody watched. */
import { sql } from "kysely";
import type { SealedBlock } from "../../../core/facts/fact.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";

export const invited: Projection<"vantage.invited"> = async (tx, { seq, at }, { vantage, title, party, expires }) => {
  const said = { title, party, expires, invited_at: at, seq };
  await tx
    .insertInto("invitation")
    .values({ vantage, ...said })
    .onConflict((conflict) => conflict.columns(["tenant", "vantage"]).doUpdateSet(said))
    .execute();
};

export const revoked: Projection<"vantage.revoked"> = async (tx, { seq, at }, { vantage }) => {
  await tx.updateTable("vantage").set({ revoked_at: at, seq }).where("id", "=", vantage).execute();
};

export const enrolled: Projection<"vantage.enrolled"> = async (tx, { seq, at }, { vantage, title, key, party, kind }) => {
  const row = { id: vantage, title, key, party, enrolled_at: at, kind: kind ?? "probe", revoked_at: null, seq };
  await tx.insertInto("vantage").values(row).execute();
};

/** Blocks are signals: they were put in with the fact, and stay when state is made again. Here they must only be what it says. */
export const sealed: Projection<"observations.sealed"> = async (tx, { seq }, { platform, blocks }) => {
  const rows = await tx
    .selectFrom("block")
    .select(["vantage", "number", "digest", "from", "to", "count"])
    .where((block) => block.and({ platform, seq }))
    .execute();
  const stored = rows.map(({ digest, ...row }) => blockText({ ...row, digest: Buffer.from(digest).toString("hex") })).sort();
  const said = blocks.map(blockText).sort();
  if (stored.join() !== said.join()) throw new Error(`the blocks of entry ${seq} are not as it says`);
};

function blockText({ vantage, number, from, to, count, digest }: SealedBlock): string {
  return JSON.stringify([vantage, number, from, to, count, digest]);
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
