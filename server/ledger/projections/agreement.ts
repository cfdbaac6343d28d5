/** Agreements in force: from when, and the digest of their text. */
import type { Projection } from "../projection.ts";

export const adopted: Projection<"agreement.adopted"> = async (tx, { seq, at }, { family, version, digest, from }) => {
  await tx.insertInto("agreement").values({ family, version, digest, from, adopted_at: at, seq }).execute();
};
