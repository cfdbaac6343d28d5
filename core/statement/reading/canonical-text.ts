/** Canonical JSON as a file holds it: the only writing of its value is accepted, so that no byte of it is free. RFC 8785. */
import { CanonicalJsonError, canonicalJson } from "../../json/canonical.ts";
import type { Json } from "../../json/json.ts";
import { parseJson } from "../../json/parse.ts";
import { readUtf8 } from "../../json/utf8.ts";
import { bad, good, type Result } from "../../result.ts";
import type { Words } from "../../words/language.ts";
import { bundleLimits } from "../bundle.ts";

export type TextFault = "not-utf8" | "too-long" | "too-deep" | "not-json" | "repeated-key" | "not-canonical";

const limits = { length: bundleLimits.text, depth: bundleLimits.depth };

export type TextRead = { readonly value: Json; readonly text: string };

/** The value and the text of bytes, or why they are no canonical JSON. */
export function readCanonical(bytes: Uint8Array): Result<TextRead, TextFault> {
  const read = readJson(bytes);
  if (!read.ok) return read;
  return isCanonical(read.value.value, read.value.text) ? read : bad(["not-canonical"]);
}

/** The value and the text of bytes, or why they are no JSON: for a value whose one writing is checked otherwise. */
export function readJson(bytes: Uint8Array): Result<TextRead, TextFault> {
  // A code unit is three bytes at most: what is longer need not be decoded to say so.
  if (bytes.length > 3 * limits.length) return bad(["too-long"]);
  const text = readUtf8(bytes);
  if (text === undefined) return bad(["not-utf8"]);
  const parsed = parseJson(text, limits);
  return parsed.ok ? good({ value: parsed.value, text }) : bad(parsed.errors.map(({ code }) => code));
}

/** The value of a text that `canonicalJson` gave. @throws TypeError for one that it can't have given */
export function parseCanonical(text: string): Json {
  const parsed = parseJson(text, limits);
  if (!parsed.ok) throw new TypeError("no canonical text");
  return parsed.value;
}

/** What each fault is called. */
export const textFaultWords: Readonly<Record<TextFault, Words>> = {
  "not-utf8": { en: "is no UTF-8", fr: "n’est pas de l’UTF-8" },
  "too-long": { en: "is too long", fr: "est trop long" },
  "too-deep": { en: "nests too deeply", fr: "comporte trop de niveaux d’imbrication" },
  "not-json": { en: "is no JSON", fr: "n’est pas du JSON" },
  "repeated-key": { en: "gives a key twice", fr: "donne deux fois une clé" },
  "not-canonical": { en: "is not written in canonical form", fr: "n’est pas écrit sous forme canonique" },
};

function isCanonical(value: Json, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch (error) {
    if (error instanceof CanonicalJsonError) return false;
    throw error;
  }
}
