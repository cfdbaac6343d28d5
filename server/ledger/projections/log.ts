/** The log itself, as its own facts say: its name in checkpoints and its key in force. */
import type { Projection } from "../projection.ts";

export const opened: Projection<"log.opened"> = async (tx, { seq, at }, { origin, key }) => {
  await tx.insertInto("log").values({ origin, key, opened_at: at, seq }).execute();
};

export const keyReplaced: Projection<"log.key-replaced"> = async (tx, { seq }, { from, to }) => {
  await tx.updateTable("log").set({ key: to, seq }).where("key", "=", from).execute();
};
