/** Hexadecimal in lower case, two letters a byte: how digests are written in entries. */
const digits = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));

/** Few enough for their letters to be the arguments of one call. */
const bytesAtOnce = 2_048;

/** The lower-case hexadecimal text of bytes. */
export function hex(bytes: Uint8Array): string {
  if (bytes.length <= bytesAtOnce) return lettersOf(bytes);
  let text = "";
  for (let at = 0; at < bytes.length; at += bytesAtOnce) text += lettersOf(bytes.subarray(at, at + bytesAtOnce));
  return text;
}

/** Made at once, not joined: whoever puts a text of sixty pieces into another walks over all of them. */
function lettersOf(bytes: Uint8Array): string {
  const letters: number[] = [];
  for (const byte of bytes) letters.push(digits[byte >> 4] ?? 0, digits[byte & 15] ?? 0);
  return String.fromCharCode(...letters);
}

/** The bytes of a hexadecimal text, or undefined where it is none (upper case included: one text for one sequence of bytes). */
export function readHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = (nibble(text.charCodeAt(2 * at)) << 4) | nibble(text.charCodeAt(2 * at + 1));
    if (byte < 0) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** −1 for what is no digit. */
function nibble(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
}
