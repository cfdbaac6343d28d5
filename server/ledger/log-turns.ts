/**
 * One log, several processes: whoever adds to it holds it until its transaction has ended, and leaves the checkpoint in the same
 * transaction. So the log never forks, and where a commit is on the disk when it is answered, so is its checkpoint.
 */
import { sql } from "kysely";
import type { Frontier } from "../../core/ledger/tree.ts";
import type { Tx } from "../store/tables.ts";
import { LedgerUnavailable } from "./act.ts";
import { type Head, loadHead } from "./head.ts";

export type LogTurns = {
  /**
   * Waits for the log, and gives where it stands now. Throws `LedgerUnavailable` where it is shorter than the `givenOut`
   * entries of which this process gave out a checkpoint: somebody put an older database in its place.
   */
  readonly begin: (tx: Tx, known: Head | undefined, givenOut: number) => Promise<Head>;
  /** Signs the tree, unless its checkpoint is there; the checkpoint goes with the transaction. */
  readonly publish: (tx: Tx, tree: Frontier, sign: (tree: Frontier) => string) => Promise<string | undefined>;
};

/** `moved` is told, in the transaction, that another process has written since. */
export function logTurns(tenant: string, moved: (tx: Tx) => Promise<void>): LogTurns {
  return {
    begin: async (tx, known, givenOut) => {
      await holdLog(tx);
      const last = await tx.selectFrom("entry").select("seq").orderBy("seq", "desc").limit(1).executeTakeFirst();
      const size = (last?.seq ?? -1) + 1;
      if (size < givenOut)
        throw new LedgerUnavailable("ledger-behind-checkpoint", `the log of ${tenant} is shorter than what was given out`);
      if (known?.tree.size === size) return known;
      await moved(tx);
      return await loadHead(tx);
    },
    publish: async (tx, tree, sign) => {
      const there = await checkpointRow(tx);
      if (there?.size === tree.size) return there.note;
      if (tree.size === 0) return undefined;
      const row = { size: tree.size, note: sign(tree) };
      await tx
        .insertInto("checkpoint")
        .values(row)
        .onConflict((conflict) => conflict.column("tenant").doUpdateSet(row))
        .execute();
      return row.note;
    },
  };
}

/** Waits until nobody else adds to the log of the transaction's tenant, and keeps it so until the transaction ends. */
export async function holdLog(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('garant log ' || current_tenant(), 0))`.execute(tx);
}

/** The last checkpoint that any process committed. */
export async function checkpointRow(tx: Tx): Promise<{ readonly size: number; readonly note: string } | undefined> {
  return await tx.selectFrom("checkpoint").select(["size", "note"]).executeTakeFirst();
}
