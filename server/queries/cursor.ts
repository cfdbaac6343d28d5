/** Where a list goes on: the key of the last row that was given, opaque to the reader, checked when it comes back. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, good, type Result } from "../../core/result.ts";

type Key = readonly (string | number)[];

/** The text of a key. */
export function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key of a text that a reader hands back; undefined where the list begins. Refuses what no page of this list ended with. */
export function keyOf<Found extends Key>(
  cursor: string | undefined,
  shape: z.ZodType<Found>,
): Result<Found | undefined, Refusal> {
  if (cursor === undefined) return good(undefined);
  const parsed = shape.safeParse(jsonOrNone(Buffer.from(cursor, "base64url").toString("utf8")));
  const message = { en: "No page of this list ends here.", fr: "Aucune page de cette liste ne finit ici." };
  return parsed.success && parsed.data.every(isSound)
    ? good(parsed.data)
    : bad([refuse("input-invalid", {}, [{ path: "cursor", message: `${message.en} ${message.fr}` }])]);
}

/** No row has a key with what the database can't keep in a text. */
function isSound(part: string | number): boolean {
  return typeof part === "number" || (part.isWellFormed() && !part.includes("\u0000"));
}

function jsonOrNone(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export type Page<Item> = { readonly items: Item[]; readonly next: string | null };

/** A page of at most `limit` rows out of one more, which says that there is a next. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOfRow: (row: Row) => Key): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(keyOfRow(last)) : null };
}
