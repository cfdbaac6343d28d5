/** A JSON value as Garant writes and signs it. RFC 8785, with integers as the only numbers. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** True for an object that is neither null nor a list: what JSON calls an object, once parsed. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
