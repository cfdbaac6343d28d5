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
  return textOf(value, []);
}

/** Where a value stands: the members and places that lead to it. One list for the whole of it: a path is only told of a fault. */
type Path = (string | number)[];

function textOf(value: unknown, path: Path): string {
  if (typeof value === "string") return textOfString(value, path);
  if (typeof value === "number") return textOfNumber(value, path);
  if (typeof value === "boolean" || value === null) return String(value);
  if (path.length === deepest) throw fault("too-deep", path);
  if (Array.isArray(value)) return textOfList(value, path);
  if (isPlainObject(value)) return textOfObject(value, path);
  throw fault("not-json", path);
}

/** Printable ASCII without quote and backslash: nothing to escape, which is told in less time than JSON.stringify takes. */
const plain = /^[ !#-[\]-~]*$/;

/** The JSON of a text, with the shortest escapes. RFC 8785, section 3.2.2.2. */
export function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

function textOfString(value: string, path: Path): string {
  if (!value.isWellFormed()) throw fault("lone-surrogate", path);
  return quoted(value);
}

function textOfNumber(value: number, path: Path): string {
  if (!Number.isSafeInteger(value)) throw fault("not-an-integer", path);
  return String(value);
}

function textOfList(list: readonly unknown[], path: Path): string {
  let text = "";
  for (let index = 0; index < list.length; index++) {
    path.push(index);
    text += `${index === 0 ? "" : ","}${textOf(list[index], path)}`;
    path.pop();
  }
  return `[${text}]`;
}

function textOfObject(object: Readonly<Record<string, unknown>>, path: Path): string {
  let text = "";
  for (const key of Object.keys(object).sort()) {
    const name = textOfString(key, path);
    path.push(key);
    text += `${text === "" ? "" : ","}${name}:${textOf(object[key], path)}`;
    path.pop();
  }
  return `{${text}}`;
}

function fault(code: CanonicalFault, path: Path): CanonicalJsonError {
  return new CanonicalJsonError(code, `$${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
