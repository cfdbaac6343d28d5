/** Penalties that were asked for. */
import type { Projection } from "../projection.ts";

export const claimSent: Projection<"claim.sent"> = async (tx, { seq, at, actor }, body) => {
  const { sentTo: sent_to, ...said } = body;
  await tx
    .insertInto("claim")
    .values({ ...said, sent_to, actor, at, seq })
    .execute();
};
