/** Hexadecimal in lower case, two letters a byte: how digests are written in entries. */
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const foreign = /[^0-9a-f]/;

/** The lower-case hexadecimal text of bytes. */
export function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += pairs[byte];
  return text;
}

/** The bytes of a hexadecimal text, or undefined where it is none (upper case included: one text for one sequence of bytes). */
export function readHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || foreign.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));
}
