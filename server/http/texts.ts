/**
 * What no text of ours may hold: NUL, which the database can't keep, and halves of characters, which no UTF-8 can say. Looked for once,
 * in addresses and bodies, before anything reads them. RFC 8259, section 8.2.
 */
import type { MiddlewareHandler } from "hono";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Environment } from "./environment.ts";
import { answerRefusal, invalidInput } from "./problem.ts";

/** No form of ours is deeper; a deeper body is somebody's attempt. */
const deepest = 32;

/** Refuses an address or a JSON body with such a text in it, a body that is no JSON, and one that is too deep. */
export const readableTexts: MiddlewareHandler<Environment> = async (c, next) => {
  const { pathname, searchParams } = new URL(c.req.url);
  if (![unescaped(pathname), ...[...searchParams].flat()].every(isReadable))
    return answerRefusal(c, invalidInput([{ path: ["address"], message: unreadable(c.get("language")) }]));
  const { method } = c.req;
  if (method === "GET" || method === "HEAD" || !/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
    return await next();
  const refused = bodyRefusal(await c.req.text(), c.get("language"));
  return refused === undefined ? await next() : answerRefusal(c, refused);
};

function bodyRefusal(text: string, language: "en" | "fr"): Refusal | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse("input-unreadable");
  }
  const path = unreadablePath(body);
  return path === undefined ? undefined : invalidInput([{ path, message: unreadable(language) }]);
}

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
