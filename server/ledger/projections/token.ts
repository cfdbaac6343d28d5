/** Tokens: what each may do and until when. Its secret is in no fact. */
import type { Projection } from "../projection.ts";

export const created: Projection<"token.created"> = async (tx, { seq, at, actor }, { token, party, permissions, expires }) => {
  const said = { id: token, party, permissions: JSON.stringify(permissions), expires, created_by: actor, created_at: at };
  await tx
    .insertInto("token")
    .values({ ...said, revoked_at: null, seq })
    .execute();
};

export const revoked: Projection<"token.revoked"> = async (tx, { seq, at }, { token }) => {
  await tx.updateTable("token").set({ revoked_at: at, seq }).where("id", "=", token).execute();
};
