/** Penalties that the client asked for. */
import type { Tx } from "../store/tables.ts";

/** Those of a platform's month, oldest first. */
export async function claimsOf(tx: Tx, platform: string, month: string) {
  const rows = await tx
    .selectFrom("claim")
    .select(["version", "at", "points", "sent_to", "seq"])
    .where((claim) => claim.and({ platform, month }))
    .orderBy("seq")
    .execute();
  return rows.map(({ sent_to: sentTo, seq, ...claim }) => ({
    ...claim,
    sentTo,
    fact: { seq, kind: "claim.sent", at: claim.at },
  }));
}
