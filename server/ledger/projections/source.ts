/** Where alerts come from, and what is public. */
import { sql } from "kysely";
import type { Projection } from "../projection.ts";

export const alertSourceConfigured: Projection<"alert-source.configured"> = async (tx, { seq, at }, said) => {
  const { source, party, rules, heartbeat, beforeFirst } = said;
  const row = { rules: JSON.stringify(rules), heartbeat: JSON.stringify(heartbeat), before_first: beforeFirst };
  await tx
    .insertInto("alert_source")
    .values({ id: source, party, ...row, configured_at: at, removed_at: null, seq })
    .onConflict((conflict) =>
      conflict.columns(["tenant", "id"]).doUpdateSet({ ...row, party, configured_at: at, removed_at: null, seq }),
    )
    .execute();
};

export const alertSourceRemoved: Projection<"alert-source.removed"> = async (tx, { seq, at }, { source }) => {
  await tx.updateTable("alert_source").set({ removed_at: at, seq }).where("id", "=", source).execute();
};

export const publicationChanged: Projection<"publication.changed"> = async (tx, { seq, at }, { public: open }) => {
  await tx
    .insertInto("publication")
    .values({ what: "status", public: open, changed_at: at, seq })
    .onConflict((conflict) =>
      conflict.columns(["tenant", "what"]).doUpdateSet({ public: sql`excluded.public`, changed_at: at, seq }),
    )
    .execute();
};
