/** Base64 with the standard alphabet and padding, one text for one sequence of bytes. RFC 4648, section 4. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const letters = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const padding = "=".charCodeAt(0);
const outside = 64;
const sextets = sextetByLetter();

/** Few enough to be the arguments of one call; a multiple of four. */
const lettersAtOnce = 4096;

/** The base64 text of bytes. */
export function base64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) writeQuartet(bytes, from, codes, to);
  let text = "";
  for (let at = 0; at < codes.length; at += lettersAtOnce)
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(at, at + lettersAtOnce));
  return text;
}

function writeQuartet(bytes: Uint8Array, from: number, codes: Uint8Array, to: number): void {
  const left = bytes.length - from;
  const triple = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
  codes[to] = letters[triple >> 18] ?? 0;
  codes[to + 1] = letters[(triple >> 12) & 63] ?? 0;
  codes[to + 2] = left > 1 ? (letters[(triple >> 6) & 63] ?? 0) : padding;
  codes[to + 3] = left > 2 ? (letters[triple & 63] ?? 0) : padding;
}

/** The bytes of a base64 text, or undefined where it is none: a foreign letter, missing padding, stray bits. */
export function readBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padded = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3);
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const missing = from + 4 === text.length ? padded : 0;
    const triple = tripleAt(text, from, missing);
    if (triple < 0) return undefined;
    bytes[to] = triple >> 16;
    bytes[to + 1] = triple >> 8;
    bytes[to + 2] = triple;
  }
  return bytes.subarray(0, bytes.length - padded);
}

/** Three bytes as one number, −1 where the four letters are not what an encoder writes. */
function tripleAt(text: string, at: number, missing: number): number {
  let triple = 0;
  for (let letter = 0; letter < 4; letter++) {
    const sextet = letter >= 4 - missing ? 0 : (sextets[text.charCodeAt(at + letter)] ?? outside);
    if (sextet === outside) return -1;
    triple = (triple << 6) | sextet;
  }
  const stray = missing === 2 ? 0xffff : missing === 1 ? 0xff : 0;
  return (triple & stray) === 0 ? triple : -1;
}

function sextetByLetter(): Uint8Array {
  const table = new Uint8Array(128).fill(outside);
  letters.forEach((code, sextet) => {
    table[code] = sextet;
  });
  return table;
}
