/** Accounts, as the log knows them: what became of each, by its id alone; and tokens: what each may do and until when. No secret is in a fact. */
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";

export const accountInvited: Projection<"account.invited"> = (tx, { seq, at }, { account, party }) =>
  changed(tx, { id: account, party, seq }, { invited_at: at });

export const sessionsEnded: Projection<"account.sessions-ended"> = (tx, { seq, at }, { account, party }) =>
  changed(tx, { id: account, party, seq }, { sessions_ended_at: at });

export const accountClosed: Projection<"account.closed"> = (tx, { seq, at }, { account, party }) =>
  changed(tx, { id: account, party, seq }, { closed_at: at });

type Told = { readonly id: string; readonly party: string; readonly seq: number };
type What = { readonly invited_at?: number; readonly sessions_ended_at?: number; readonly closed_at?: number };

/** The first accounts came by no invitation: what is told of one may be the first that the log hears of it. */
async function changed(tx: Tx, { id, party, seq }: Told, what: What): Promise<void> {
  const unsaid = { invited_at: null, sessions_ended_at: null, closed_at: null };
  await tx
    .insertInto("account")
    .values({ ...unsaid, id, party, seq, ...what })
    .onConflict((known) => known.columns(["tenant", "id"]).doUpdateSet({ seq, ...what }))
    .execute();
}

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
