/** The version of what people change: the number of the fact that made it what it is. */
import type { Tx } from "./tables.ts";

/** What has a version, by the id under which people know it. */
export type Thing = { readonly what: "description" | "vantage" | "alert-source" | "publication"; readonly id: string };

/** The thing that says whether the client's state is public. */
export const publicationThing: Thing = { what: "publication", id: "status" };

/** The version in force, as text; undefined where there is no such thing. */
export async function versionOf(tx: Tx, { what, id }: Thing): Promise<string | undefined> {
  const row = await rowOf(tx, what, id);
  return row === undefined ? undefined : String(row.seq);
}

async function rowOf(tx: Tx, what: Thing["what"], id: string): Promise<{ seq: number } | undefined> {
  switch (what) {
    case "description":
      return await tx.selectFrom("platform").select("seq").where("id", "=", id).executeTakeFirst();
    case "vantage":
      return (
        (await tx.selectFrom("vantage").select("seq").where("id", "=", id).executeTakeFirst()) ??
        (await tx.selectFrom("invitation").select("seq").where("vantage", "=", id).executeTakeFirst())
      );
    case "alert-source":
      return await tx
        .selectFrom("alert_source")
        .select("seq")
        .where("id", "=", id)
        .where("removed_at", "is", null)
        .executeTakeFirst();
    case "publication":
      // Off until it is turned on: it is there before anybody said anything of it.
      return (await tx.selectFrom("publication").select("seq").where("what", "=", id).executeTakeFirst()) ?? { seq: 0 };
  }
}
