/** The version of what a file was written from: sent back with it, so that nobody else's change is overwritten. */
import { isJsonObject, type Json } from "../core/json/json.ts";

/** The version that an answer says, without its quotes; null where it says none. */
export function versionIn({ headers }: Response): string | null {
  return headers.get("etag")?.replaceAll('"', "") ?? null;
}

/** What a file says without its version, and the header that asks for it; none where the file has none. */
export function withoutVersion(value: Json): { readonly value: Json; readonly condition: { "if-match"?: string } } {
  if (!isJsonObject(value)) return { value, condition: {} };
  const { version, ...rest } = value;
  const named = typeof version === "string" || typeof version === "number";
  return { value: rest, condition: named ? { "if-match": `"${String(version).replaceAll('"', "")}"` } : {} };
}
