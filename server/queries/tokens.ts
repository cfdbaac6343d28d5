/** Access tokens of an account: what each may do, never its secret. */
import type { Tx } from "../store/tables.ts";

/** Those of one account that are neither revoked nor expired, newest first. */
export async function tokensOf(tx: Tx, account: string, now: number) {
  return await tx
    .selectFrom("token")
    .innerJoin("token_secret", "token_secret.token", "token.id")
    .select(["token.id", "token_secret.title", "token.permissions", "token.created_at", "token.expires"])
    .where("token.created_by", "=", account)
    .where("token.revoked_at", "is", null)
    .where("token.expires", ">", now)
    .orderBy("token.created_at", "desc")
    .orderBy("token.id")
    .execute();
}
