/** UTF-8 without a platform's encoder, which core does not have. RFC 3629; strict both ways, so that text and bytes are one to one. */

/** Thrown for a text with a lone surrogate and for bytes that are no UTF-8; `at` counts code units or bytes from 0. */
export class Utf8Error extends Error {
  readonly at: number;

  constructor(what: "text" | "bytes", at: number) {
    super(what === "text" ? `lone surrogate at code unit ${at}` : `no UTF-8 at byte ${at}`);
    this.name = "Utf8Error";
    this.at = at;
  }
}

/**
 * The UTF-8 bytes of a text.
 *
 * @throws Utf8Error where a surrogate stands alone
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, writeUtf8(text, bytes, 0));
}

/**
 * Writes the UTF-8 bytes of a text into `target` from `offset` on, and returns the offset after the last one.
 * The caller leaves three bytes of room for each code unit.
 *
 * @throws Utf8Error where a surrogate stands alone
 */
export function writeUtf8(text: string, target: Uint8Array, offset: number): number {
  let end = offset;
  for (let unit = 0; unit < text.length; unit++) {
    const code = text.charCodeAt(unit);
    if (code < 0x80) target[end++] = code;
    else if (code < 0x800) end = writeTwo(code, target, end);
    else if (code < 0xd800 || code > 0xdfff) end = writeThree(code, target, end);
    else end = writeFour(pairAt(text, unit++), target, end);
  }
  return end;
}

/** Few enough to be the arguments of one call. */
const unitsAtOnce = 4096;

/**
 * The text of UTF-8 bytes.
 *
 * @throws Utf8Error at the first byte that no valid sequence begins with or goes on with
 */
export function utf8Text(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const part = bytes.subarray(at, at + unitsAtOnce);
    const end = at + part.length;
    if (isAscii(part)) {
      text += textOfUnits(part);
      at = end;
    } else {
      const units = new Uint16Array(part.length + 1);
      let count = 0;
      while (at < end) {
        const length = sequenceLength(bytes, at);
        const point = codePoint(bytes, at, length);
        if (point > 0xffff) units[count++] = 0xd800 + ((point - 0x10000) >> 10);
        units[count++] = point > 0xffff ? 0xdc00 + (point & 0x3ff) : point;
        at += length;
      }
      text += textOfUnits(units.subarray(0, count));
    }
  }
  return text;
}

/** The text of UTF-8 bytes, or undefined where they are none: for bytes from outside. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8Text(bytes);
  } catch (error) {
    if (error instanceof Utf8Error) return undefined;
    throw error;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at] >= 0x80) return false;
  return true;
}

function textOfUnits(units: Uint16Array | Uint8Array): string {
  return Reflect.apply(String.fromCharCode, null, units);
}

/** The surrogate pair that begins at `unit`, as one code point. */
function pairAt(text: string, unit: number): number {
  const high = text.charCodeAt(unit);
  const low = text.charCodeAt(unit + 1);
  if (high > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) throw new Utf8Error("text", unit);
  return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
}

function writeTwo(code: number, target: Uint8Array, at: number): number {
  target[at] = 0xc0 | (code >> 6);
  target[at + 1] = 0x80 | (code & 0x3f);
  return at + 2;
}

function writeThree(code: number, target: Uint8Array, at: number): number {
  target[at] = 0xe0 | (code >> 12);
  target[at + 1] = 0x80 | ((code >> 6) & 0x3f);
  target[at + 2] = 0x80 | (code & 0x3f);
  return at + 3;
}

function writeFour(point: number, target: Uint8Array, at: number): number {
  target[at] = 0xf0 | (point >> 18);
  target[at + 1] = 0x80 | ((point >> 12) & 0x3f);
  target[at + 2] = 0x80 | ((point >> 6) & 0x3f);
  target[at + 3] = 0x80 | (point & 0x3f);
  return at + 4;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  throw new Utf8Error("bytes", at);
}

/** Refuses what is cut short, longer than need be, a surrogate, or above U+10FFFF. RFC 3629, section 3. */
function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (length === 1 ? 0x7f : 0xff >> (length + 1));
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) throw new Utf8Error("bytes", next);
    point = (point << 6) | (byte & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  if (surrogate || (length === 3 && point < 0x800) || (length === 4 && (point < 0x10000 || point > 0x10ffff)))
    throw new Utf8Error("bytes", at);
  return point;
}
