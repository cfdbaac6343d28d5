/** Where two documents say otherwise. */
import { canonicalJson } from "../json/canonical.ts";
import { isJsonObject, type Json } from "../json/json.ts";

export type Difference = { readonly path: string; readonly stated: Json | undefined; readonly computed: Json | undefined };

/** The innermost places at which two documents differ: `path` as `figures.outages[0].to`. */
export function differences(stated: Json | undefined, computed: Json | undefined, path: string): Difference[] {
  if (isJsonObject(stated) && isJsonObject(computed)) {
    const keys = [...new Set([...Object.keys(stated), ...Object.keys(computed)])].sort();
    return keys.flatMap((key) => differences(stated[key], computed[key], path === "" ? key : `${path}.${key}`));
  }
  if (Array.isArray(stated) && Array.isArray(computed) && stated.length === computed.length)
    return stated.flatMap((item: Json, at) => differences(item, computed[at], `${path}[${at}]`));
  const same = shown(stated, Number.POSITIVE_INFINITY) === shown(computed, Number.POSITIVE_INFINITY);
  return same ? [] : [{ path, stated, computed }];
}

/** Canonical JSON cut at so many letters; ∅ for what is absent. */
export function shown(value: Json | undefined, most: number): string {
  const text = value === undefined ? "∅" : canonicalJson(value);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
