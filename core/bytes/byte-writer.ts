/** Writes numbers and texts as few bytes, each in one way only: what the ledger signs and digests. */
import { utf8 } from "../json/utf8.ts";
import { sameBytes } from "../ledger/leaf.ts";

export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param room bytes that are probably enough */
  constructor(room = 256) {
    this.#bytes = new Uint8Array(room);
  }

  /** An integer from 0 to 2^53 − 1: seven bits a byte, lowest first, the eighth bit where more follow. */
  count(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no count`);
    this.#room(8);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  /** An integer within ±2^52: 0, −1, 1, −2 … are written as 0, 1, 2, 3 … */
  signed(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** Bytes whose number the reader knows. */
  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The number of bytes of the text, then its UTF-8. Throws Utf8Error where a surrogate stands alone. */
  text(text: string): void {
    const bytes = utf8(text);
    this.count(bytes.length);
    this.raw(bytes);
  }

  /** Numbers less `least`, which then have `width` bits each (0 to 31), lowest bit first, filled up with zeros to a whole byte. */
  packed(values: readonly number[], width: number, least = 0): void {
    this.#room(Math.ceil((values.length * width) / 8));
    const bytes = this.#bytes;
    let [end, bits, held] = [this.#length, 0, 0];
    for (const value of values) {
      for (let left = width, rest = value - least; left > 0; ) {
        const taken = Math.min(8 - held, left);
        bits |= (rest & ((1 << taken) - 1)) << held;
        held += taken;
        rest >>>= taken;
        left -= taken;
        if (held < 8) continue;
        bytes[end++] = bits;
        bits = held = 0;
      }
    }
    if (held > 0) bytes[end++] = bits;
    this.#length = end;
  }

  /** A copy of what was written. */
  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** What was written, not copied: to be asked of a writer that writes nothing more. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Whether these bytes were written, and no others. */
  wrote(bytes: Uint8Array): boolean {
    return sameBytes(this.view(), bytes);
  }

  #room(needed: number): void {
    if (this.#length + needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + needed));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
