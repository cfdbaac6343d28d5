/** What was archived with each statement, who took it, and what was erased when its time was over. */
import type { Projection } from "../projection.ts";

export const archived: Projection<"statement.archived"> = async (tx, { seq, at }, body) => {
  const { platform, month, version, files, keptUntil } = body;
  const rows = files.map(({ digest, name, mediaType, language, size }) => ({
    ...{ digest, platform, month, version, name, language, size, seq },
    ...{ media_type: mediaType, kept_until: keptUntil, archived_at: at, erased_at: null },
  }));
  await tx.insertInto("archived").values(rows).execute();
};

export const retrieved: Projection<"archive.retrieved"> = async (tx, { seq, at, actor }, { digest }) => {
  await tx.insertInto("retrieval").values({ digest, actor, at, seq }).execute();
};

export const erased: Projection<"archive.erased"> = async (tx, { seq, at }, { digests }) => {
  await tx
    .updateTable("archived")
    .set({ erased_at: at, seq })
    .where("digest", "in", [...digests])
    .execute();
};
