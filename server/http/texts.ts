/**
 * What no text of ours may hold: NUL, which the database can't keep, and halves of characters, which no UTF-8 can say. Looked for once,
 * in addresses and bodies, before anything reads them. RFC 8259, section 8.2.
 */
import type { MiddlewareHandler } from "hono";
import { type Refusal, refuse } from "../../api/errors.ts";
import { parseJson } from "../../core/json/parse.ts";
import type { Environment } from "./environment.ts";
import { answerRefusal, invalidInput } from "./problem.ts";

/** No form of ours is deeper; a deeper body is somebody's attempt. */
const deepest = 32;

/** Refuses an address or a JSON body with such a text in it, a body that is no JSON in UTF-8, that says a thing twice, or is too deep. */
export const readableTexts: MiddlewareHandler<Environment> = async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url);
  if (![unescaped(pathname), ...[...searchParams].flat()].every(isReadable))
    return answerRefusal(c, invalidInput([{ path: ["address"], message: unreadable(c.get("language")) }]));
  const { method } = c.req;
  if (method === "GET" || method === "HEAD" || !/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
    return await next();
  const refused = bodyRefusal(await c.req.arrayBuffer(), c.get("language"));
  return refused === undefined ? await next() : answerRefusal(c, refused);
};

function bodyRefusal(bytes: ArrayBuffer, language: "en" | "fr"): Refusal | undefined {
  let [text, body]: [string, unknown] = ["", undefined];
  try {
    // Bytes that are no UTF-8 would be replaced in silence, and a note recorded that nobody wrote.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    body = JSON.parse(text);
  } catch {
    return refuse("input-unreadable");
  }
  const path = unreadablePath(body);
  if (path !== undefined) return invalidInput([{ path, message: unreadable(language) }]);
  return saysTwice(text) ? invalidInput([{ path: ["body"], message: twice[language] }]) : undefined;
}

/** A field given twice in one object: two readers could keep different ones. The depth was looked at before. */
function saysTwice(text: string): boolean {
  const parsed = parseJson(text, { length: text.length, depth: Number.POSITIVE_INFINITY });
  return !parsed.ok && parsed.errors.some(({ code }) => code === "repeated-key");
}

const twice = { en: "A field is given twice.", fr: "Un champ est donné deux fois." };

/** Where something stands that no text may hold, or that is too deep; without recursion, since depth is what may be wrong. */
function unreadablePath(body: unknown): string[] | undefined {
  const waiting: { value: unknown; path: string[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (path.length > deepest) return path.slice(0, 1);
    if (typeof value === "string" && !isReadable(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (!isReadable(name)) return path;
      waiting.push({ value: member, path: [...path, name] });
    }
  }
  return undefined;
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "\u0000";
  }
}

function unreadable(language: "en" | "fr"): string {
  return language === "fr"
    ? "Caractère nul, moitié de caractère ou trop grande profondeur."
    : "A null character, half of a character, or too deep.";
}
