/** One text for one value, so that a digest of it means something. RFC 8785, restricted to what Garant signs: no fractions. */

export type CanonicalFault = "not-an-integer" | "lone-surrogate" | "not-json" | "too-deep";

/** Thrown when a value has no canonical text; `path` says where (`$.body.list[3]`). */
export class CanonicalJsonError extends Error {
  readonly code: CanonicalFault;
  readonly path: string;

  constructor(code: CanonicalFault, path: string) {
    super(`no canonical JSON: ${code} at ${path}`);
    this.name = "CanonicalJsonError";
    this.code = code;
    this.path = path;
  }
}

/** Deeper than any document of ours, far from the end of any stack. */
const deepest = 128;

/**
 * The canonical text of a value: no spaces, keys sorted by UTF-16 code unit, shortest escapes. RFC 8785, sections 3.2.2 and 3.2.3.
 *
 * @throws CanonicalJsonError for a number that is no integer within ±(2^53 − 1), a lone surrogate, more than 128 levels,
 *   and anything that JSON does not have (undefined, a function, a class's instance, a hole in a list)
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, "$", 0);
}

function textOf(value: unknown, path: string, depth: number): string {
  if (typeof value === "string") return textOfString(value, path);
  if (typeof value === "number") return textOfNumber(value, path);
  if (typeof value === "boolean" || value === null) return String(value);
  if (depth === deepest) throw new CanonicalJsonError("too-deep", path);
  if (Array.isArray(value)) return textOfList(value, path, depth);
  if (isPlainObject(value)) return textOfObject(value, path, depth);
  throw new CanonicalJsonError("not-json", path);
}

function textOfString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new CanonicalJsonError("lone-surrogate", path);
  return JSON.stringify(value);
}

function textOfNumber(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) throw new CanonicalJsonError("not-an-integer", path);
  return String(value);
}

function textOfList(list: readonly unknown[], path: string, depth: number): string {
  const items = Array.from(list, (item, index) => textOf(item, `${path}[${index}]`, depth + 1));
  return `[${items.join(",")}]`;
}

function textOfObject(object: Readonly<Record<string, unknown>>, path: string, depth: number): string {
  const members = Object.keys(object)
    .sort()
    .map((key) => `${textOfString(key, path)}:${textOf(object[key], `${path}.${key}`, depth + 1)}`);
  return `{${members.join(",")}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
