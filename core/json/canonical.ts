/** One text for one value, so that a digest of it means something. RFC 8785, restricted to what Garant signs: no fractions. */
import { decimal } from "./decimal.ts";
import { memberOrders } from "./member-order.ts";

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
  return textOf(value, [], 0);
}

/** Nothing in a text to escape: neither quote, backslash, control nor surrogate. Told in less time than JSON.stringify takes. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** The members and places that lead to a value, as many as it is deep. One list for the whole of it: a path is only told of a fault. */
type Path = (string | number)[];

function textOf(value: unknown, path: Path, depth: number): string {
  if (typeof value === "string") return textOfString(value, path, depth);
  if (typeof value === "number") return textOfNumber(value, path, depth);
  if (typeof value === "boolean" || value === null) return String(value);
  if (depth === deepest) throw fault("too-deep", path, depth);
  if (Array.isArray(value)) return textOfList(value, path, depth);
  if (isPlainObject(value)) return textOfObject(value, path, depth);
  throw fault("not-json", path, depth);
}

/** With the shortest escapes. RFC 8785, section 3.2.2.2. */
function textOfString(value: string, path: Path, depth: number): string {
  if (plain.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw fault("lone-surrogate", path, depth);
  return JSON.stringify(value);
}

function textOfNumber(value: number, path: Path, depth: number): string {
  if (!Number.isSafeInteger(value)) throw fault("not-an-integer", path, depth);
  return decimal(value);
}

function textOfList(list: readonly unknown[], path: Path, depth: number): string {
  let text = "";
  for (let index = 0; index < list.length; index++) {
    path[depth] = index;
    text += `${index === 0 ? "" : ","}${textOf(list[index], path, depth + 1)}`;
  }
  return `[${text}]`;
}

/** Of all objects: most have the names of one before them. */
const orderOf = memberOrders();

function textOfObject(object: Readonly<Record<string, unknown>>, path: Path, depth: number): string {
  const names = Object.keys(object);
  if (names.length === 0) return "{}";
  const order = orderOf(names);
  if (order === undefined) throw fault("lone-surrogate", path, depth);
  let text = "";
  for (let at = 0; at < names.length; at++) {
    const name = order.sorted[at] ?? "";
    path[depth] = name;
    text += `${order.before[at]}${textOf(object[name], path, depth + 1)}`;
  }
  return `${text}}`;
}

function fault(code: CanonicalFault, path: Path, depth: number): CanonicalJsonError {
  const steps = path.slice(0, depth).map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return new CanonicalJsonError(code, `$${steps.join("")}`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
