/** Which platforms a tenant has. */
import type { Tx } from "../store/tables.ts";

/** Ids in their order; one more than asked for, where there are more. */
export async function platformPage(tx: Tx, limit: number, after: string | undefined): Promise<{ id: string }[]> {
  const query = tx
    .selectFrom("platform")
    .select("id")
    .orderBy("id")
    .limit(limit + 1);
  return await (after === undefined ? query : query.where("id", ">", after)).execute();
}

/** In their order. */
export async function platformIds(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom("platform").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

export async function platformExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom("platform").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/** The description in force of a platform, as it was recorded. */
export async function descriptionInForce(tx: Tx, id: string) {
  return await tx
    .selectFrom("platform")
    .select(["id", "title", "region", "record", "titles", "probes"])
    .where("id", "=", id)
    .executeTakeFirst();
}
