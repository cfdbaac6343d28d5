/** Texts known by what they say: an agreement as adopted, a statement as frozen. */
import { hash } from "node:crypto";
import type { Tx } from "./tables.ts";

/** Hexadecimal SHA-256 of the UTF-8 of a text: what a fact says of it. */
export function documentDigest(text: string): string {
  return hash("sha256", text, "hex");
}

/** Keeps a text under its digest; once, however often it is kept. */
export async function keepDocument(tx: Tx, mediaType: string, content: string): Promise<void> {
  await tx
    .insertInto("document")
    .values({ digest: documentDigest(content), media_type: mediaType, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The text of a digest; undefined where it was never kept, or is erased. */
export async function documentOf(tx: Tx, digest: string): Promise<string | undefined> {
  const row = await tx.selectFrom("document").select("content").where("digest", "=", digest).executeTakeFirst();
  return row?.content;
}
