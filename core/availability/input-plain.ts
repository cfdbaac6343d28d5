/**
 * The quick way to read what a file holds a million of: an observation as it is usually written. It takes only what the long way would take
 * the same way; whatever is written otherwise, or is wrong, takes the long way. Rules, section 1.
 */
import type { Instant } from "../time/instant.ts";

/** What becomes of an observation: the series is asked for once, and known again by its bytes. */
export type PlainSink<Series> = {
  readonly seriesOf: (component: string, vantage: string) => Series;
  readonly take: (series: Series, at: Instant, ok: boolean) => void;
};

/** Reads the line between two positions of a piece (`end` is that of its newline): whether it was taken. */
export type PlainReader = (piece: Piece, from: number, end: number) => boolean;

/** Bytes, also four at a time. */
export type Piece = { readonly bytes: Uint8Array; readonly words: DataView };

/** What stands around the values of an observation, in one of the two usual ways: with a space after each colon and comma, or without. */
type Style = { readonly opening: Literal; readonly vantage: Literal; readonly at: Literal; readonly ok: Literal };
type Literal = { readonly length: number; readonly words: readonly { readonly place: number; readonly word: number }[] };

const longestName = 64;
/** Fifteen digits are a safe integer. */
const mostDigits = 15;

const [quote, minus, zero, nine, carriageReturn] = [...'"-09\r'].map((letter) => letter.charCodeAt(0));
const inName = setOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
const styles: readonly Style[] = [" ", ""].map((space) => ({
  opening: literal(`{"kind":${space}"observation",${space}"component":${space}"`),
  vantage: literal(`",${space}"vantage":${space}"`),
  at: literal(`",${space}"at":${space}`),
  ok: literal(`,${space}"ok":${space}`),
}));
const [isTrue, isFalse] = [literal("true}"), literal("false}")];

/** The bytes as a piece. */
export function pieceOf(bytes: Uint8Array): Piece {
  return { bytes, words: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** A reader of lines that asks for each series once. */
export function plainReader<Series>({ seriesOf, take }: PlainSink<Series>): PlainReader {
  const known = new Map<number, { readonly names: Literal; readonly series: Series }[]>();
  const seriesAt = (piece: Piece, from: number, componentEnd: number, vantage: number, end: number) => {
    const hash = hashOf(piece.words, from, end);
    const alike = known.get(hash) ?? [];
    for (const { names, series } of alike) if (after(piece, from, names) === end) return series;
    const series = seriesOf(textAt(piece.bytes, from, componentEnd), textAt(piece.bytes, vantage, end));
    known.set(hash, [...alike, { names: literal(textAt(piece.bytes, from, end)), series }]);
    return series;
  };
  return (piece, from, end) => {
    for (const style of styles) {
      const component = after(piece, from, style.opening);
      const componentEnd = endOfName(piece.bytes, component);
      const vantage = after(piece, componentEnd, style.vantage);
      const vantageEnd = endOfName(piece.bytes, vantage);
      const at = after(piece, vantageEnd, style.at);
      const atEnd = endOfInteger(piece.bytes, at);
      const ok = after(piece, atEnd, style.ok);
      const good = after(piece, ok, isTrue);
      if (!endsAt(piece.bytes, good >= 0 ? good : after(piece, ok, isFalse), end)) continue;
      take(seriesAt(piece, component, componentEnd, vantage, vantageEnd), integerAt(piece.bytes, at, atEnd), good >= 0);
      return true;
    }
    return false;
  };
}

/** The position after a literal; −1 where it is not there, and after −1. */
function after({ words }: Piece, position: number, { length, words: expected }: Literal): number {
  if (position < 0 || position + length > words.byteLength) return -1;
  for (let place = 0; place < expected.length; place++) {
    if (words.getUint32(position + expected[place].place) !== expected[place].word) return -1;
  }
  return position + length;
}

/** The position of the quotation mark that ends a name. */
function endOfName(bytes: Uint8Array, from: number): number {
  let end = from;
  while (inName[bytes[end]] === 1) end++;
  return end > from && end - from <= longestName && bytes[end] === quote ? end : -1;
}

function endOfInteger(bytes: Uint8Array, from: number): number {
  const digits = bytes[from] === minus ? from + 1 : from;
  let end = digits;
  while (bytes[end] >= zero && bytes[end] <= nine) end++;
  const count = end - digits;
  const superfluous = bytes[digits] === zero && (count > 1 || digits > from);
  return count === 0 || count > mostDigits || superfluous ? -1 : end;
}

function integerAt(bytes: Uint8Array, from: number, end: number): number {
  const negative = bytes[from] === minus;
  let value = 0;
  for (let position = negative ? from + 1 : from; position < end; position++) value = value * 10 + bytes[position] - zero;
  return negative ? -value : value;
}

function endsAt(bytes: Uint8Array, position: number, end: number): boolean {
  return position === end || (position >= 0 && position + 1 === end && bytes[position] === carriageReturn);
}

/** Of two names and what stands between them: more than four bytes. */
function hashOf(words: DataView, from: number, end: number): number {
  let hash = words.getUint32(end - 4);
  for (let position = from; position + 4 < end; position += 4) hash = (Math.imul(hash, 31) + words.getUint32(position)) | 0;
  return hash;
}

function textAt(bytes: Uint8Array, from: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(from, end));
}

/** A text of four letters or more, four at a time; the last four may overlap those before them. */
function literal(text: string): Literal {
  const { words } = pieceOf(letters(text));
  const places = Array.from({ length: Math.ceil(text.length / 4) }, (_, count) => Math.min(count * 4, text.length - 4));
  return { length: text.length, words: places.map((place) => ({ place, word: words.getUint32(place) })) };
}

function letters(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function setOf(text: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const letter of letters(text)) set[letter] = 1;
  return set;
}
