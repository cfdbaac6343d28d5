/** The few forms of ASN.1 DER (X.690) that a certificate is made of. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts);
export const octets = (bytes: Uint8Array) => der(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0) => der(0x03, Buffer.from([unused]), bytes);
export const utf8 = (text: string) => der(0x0c, Buffer.from(text, "utf8"));
export const yes = der(0x01, Buffer.from([0xff]));
/** In its own tag, as the contents of a certificate number them. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]) => der(0xa0 + number, ...parts);

/** A positive integer, most significant byte first. */
export function integer(bytes: Uint8Array): Buffer {
  const signed = (bytes[0] ?? 0) >= 0x80 ? [Buffer.from([0]), bytes] : [bytes];
  return der(0x02, ...signed);
}

/** An object identifier such as `2.5.4.3`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** An instant to the second, between 1950 and 2049 (RFC 5280, 4.1.2.5.1). */
export function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, "").slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`, "latin1"));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function length(count: number): Buffer {
  if (count < 0x80) return Buffer.from([count]);
  if (count < 0x100) return Buffer.from([0x81, count]);
  return Buffer.from([0x82, count >> 8, count & 0xff]);
}
