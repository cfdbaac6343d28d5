/** Reads what `ByteWriter` writes, from bytes that may be anyone's: what no writer writes is refused, and nothing is allocated on its word. */
import { readUtf8 } from "../json/utf8.ts";

/** Thrown by a reader; whoever reads a whole document catches it and gives a fault. */
export class MalformedBytes extends Error {
  constructor(what: string, at: number) {
    super(`${what} at byte ${at}`);
    this.name = "MalformedBytes";
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An integer from 0 to `most` (2^53 − 1 where none is given), in the fewest bytes. */
  count(most = Number.MAX_SAFE_INTEGER): number {
    let [value, scale] = [0, 1];
    for (let length = 1; length <= 8; length++, scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte >= 0x80) continue;
      if ((byte === 0 && length > 1) || value > most) break;
      return value;
    }
    throw new MalformedBytes(`no number up to ${most}`, this.#at);
  }

  /** An integer within ±2^52. */
  signed(): number {
    const value = this.count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new MalformedBytes("end", this.#at);
    this.#at++;
    return byte;
  }

  /** A copy of the next bytes. */
  raw(length: number): Uint8Array {
    if (length > this.left) throw new MalformedBytes("end", this.#at);
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  /** The next bytes where they stand: to be left as they are. */
  view(length: number): Uint8Array {
    if (length > this.left) throw new MalformedBytes("end", this.#at);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A text of at most `most` bytes. */
  text(most: number): string {
    const text = readUtf8(this.raw(this.count(most)));
    if (text === undefined) throw new MalformedBytes("no UTF-8", this.#at);
    return text;
  }

  /** Numbers of `width` bits each (0 to 31), as many as `target` has room for. */
  packed(target: Float64Array, width: number): void {
    const length = Math.ceil((target.length * width) / 8);
    if (length > this.left) throw new MalformedBytes("end", this.#at);
    const bytes = this.#bytes;
    let bit = this.#at * 8;
    for (let index = 0; index < target.length; index++) {
      let value = 0;
      for (let got = 0; got < width; ) {
        const taken = Math.min(8 - (bit & 7), width - got);
        value |= (((bytes[bit >>> 3] ?? 0) >> (bit & 7)) & ((1 << taken) - 1)) << got;
        got += taken;
        bit += taken;
      }
      target[index] = value;
    }
    this.#at += length;
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Refuses what is left over. */
  end(): void {
    if (this.left > 0) throw new MalformedBytes("more than was written", this.#at);
  }
}
