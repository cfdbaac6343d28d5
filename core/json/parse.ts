/** JSON from outside, parsed once and within limits: size and depth are known before the parser sees the text. RFC 8259. */
import { bad, good, type Result } from "../result.ts";
import type { Json } from "./json.ts";

export type JsonLimits = {
  /** Longest text, in UTF-16 code units. */
  readonly length: number;
  /** Most lists and objects inside one another. */
  readonly depth: number;
};

export type JsonFault = { readonly code: "too-long" | "too-deep" | "not-json" | "repeated-key" };

/**
 * The value of a JSON text, or one fault. A key given twice in one object is a fault: two readers could keep different ones.
 *
 * @param limits checked before parsing, so that a hostile text costs one pass over it at most
 */
export function parseJson(text: string, limits: JsonLimits): Result<Json, JsonFault> {
  if (text.length > limits.length) return bad([{ code: "too-long" }]);
  const outline = outlineOf(text);
  if (outline.depth > limits.depth) return bad([{ code: "too-deep" }]);
  const parsed = parsedOrNone(text);
  if (parsed === undefined) return bad([{ code: "not-json" }]);
  return members(parsed.value) === outline.members ? good(parsed.value) : bad([{ code: "repeated-key" }]);
}

function parsedOrNone(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Outline = { readonly depth: number; readonly members: number };

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Greatest depth, and the number of colons outside strings: as many as members were written. */
function outlineOf(text: string): Outline {
  let [level, depth, count] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === colon) count++;
    else if (code === openList || code === openObject) depth = Math.max(depth, ++level);
    else if (code === closeList || code === closeObject) level--;
  }
  return { depth, members: count };
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at++;
  }
  return text.length;
}

/** Members that the parser kept: fewer than were written where a key was repeated. */
function members(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  const children = Object.values(value);
  const own = Array.isArray(value) ? 0 : children.length;
  return children.reduce<number>((sum, child) => sum + members(child), own);
}
