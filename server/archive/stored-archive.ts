/** What is archived, and its bytes. */
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";

/** One version of a statement. */
export type VersionOf = { readonly platform: string; readonly month: string; readonly version: number };

export type ArchivedFound = Awaited<ReturnType<typeof archivedFiles>>[number];

/** The files of a version of a statement. */
export async function archivedFiles(tx: Tx, { platform, month, version }: VersionOf) {
  return await tx
    .selectFrom("archived")
    .selectAll()
    .where("platform", "=", platform)
    .where("month", "=", month)
    .where("version", "=", version)
    .orderBy("name")
    .execute();
}

/** One file and its bytes; undefined where there is none such, or it is erased. */
export async function archivedFile(tx: Tx, digest: string) {
  return await tx
    .selectFrom("archived")
    .innerJoin("archived_file", "archived_file.digest", "archived.digest")
    .select(["archived.digest", "platform", "month", "version", "name", "media_type", "content"])
    .where("archived.digest", "=", digest)
    .executeTakeFirst();
}

/** How many files somebody took from an instant on. */
export async function retrievedSince(tx: Tx, actor: string, from: Instant): Promise<number> {
  const row = await tx
    .selectFrom("retrieval")
    .select(({ fn }) => fn.countAll<number | string>().as("taken"))
    .where("actor", "=", actor)
    .where("at", ">", from)
    .executeTakeFirstOrThrow();
  return Number(row.taken);
}

/** The entry of the last statement; -1 where there is none. */
export async function lastStated(tx: Tx): Promise<number> {
  const last = await tx.selectFrom("statement").select("seq").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return last?.seq ?? -1;
}

/** Statements that were frozen or amended after an entry and are not archived yet, oldest first. */
export async function notArchived(tx: Tx, after: number, most: number) {
  return await tx
    .selectFrom("statement")
    .select(["platform", "month", "version"])
    .where("statement.seq", ">", after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("archived")
            .select("archived.digest")
            .whereRef("archived.platform", "=", "statement.platform")
            .whereRef("archived.month", "=", "statement.month")
            .whereRef("archived.version", "=", "statement.version"),
        ),
      ),
    )
    .orderBy("statement.seq")
    .limit(most)
    .execute();
}

export async function keepArchived(
  tx: Tx,
  files: readonly { readonly digest: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const rows = files.map(({ digest, bytes }) => ({ digest, content: bytes }));
  await tx
    .insertInto("archived_file")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Digests of what need not be kept any longer, so many at most. */
export async function pastKeeping(tx: Tx, now: Instant, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("archived")
    .select("digest")
    .where("erased_at", "is", null)
    .where("kept_until", "<=", now)
    .limit(most)
    .execute();
  return rows.map(({ digest }) => digest);
}

export async function eraseArchived(tx: Tx, digests: readonly string[]): Promise<void> {
  await tx
    .deleteFrom("archived_file")
    .where("digest", "in", [...digests])
    .execute();
}
