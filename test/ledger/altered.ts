/** Bytes altered as an attacker or a broken disk would: a bit, a byte, a piece taken out, doubled, moved, cut off. */
import type { Draw } from "./numbers.ts";

const kinds: ((bytes: Uint8Array, draw: Draw) => Uint8Array)[] = [
  flipBit,
  setByte,
  setByte,
  takeOut,
  double,
  swap,
  cutOff,
  append,
];

/** One to three alterations of the bytes, which are left as they are. */
export function altered(bytes: Uint8Array, draw: Draw): Uint8Array {
  let result = bytes;
  for (let times = 1 + draw(3); times > 0; times--) result = (kinds[draw(kinds.length)] ?? flipBit)(result, draw);
  return result;
}

/** Up to 300 bytes: any, or mostly those of text. */
export function nonsense(draw: Draw): Uint8Array {
  const below = draw(2) === 0 ? 256 : 128;
  return Uint8Array.from({ length: draw(300) }, () => draw(below));
}

function flipBit(bytes: Uint8Array, draw: Draw): Uint8Array {
  const [at, bit] = [draw(bytes.length || 1), draw(8)];
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

function setByte(bytes: Uint8Array, draw: Draw): Uint8Array {
  const [at, value] = [draw(bytes.length || 1), draw(256)];
  return bytes.map((byte, index) => (index === at ? value : byte));
}

function takeOut(bytes: Uint8Array, draw: Draw): Uint8Array {
  const [from, length] = [draw(bytes.length || 1), 1 + draw(16)];
  return joined(bytes.subarray(0, from), bytes.subarray(from + length));
}

function double(bytes: Uint8Array, draw: Draw): Uint8Array {
  const [from, length] = [draw(bytes.length || 1), 1 + draw(40)];
  return joined(bytes.subarray(0, from + length), bytes.subarray(from));
}

function swap(bytes: Uint8Array, draw: Draw): Uint8Array {
  const [one, other] = [draw(bytes.length || 1), draw(bytes.length || 1)];
  return bytes.map((byte, index) => (index === one ? (bytes[other] ?? 0) : index === other ? (bytes[one] ?? 0) : byte));
}

function cutOff(bytes: Uint8Array, draw: Draw): Uint8Array {
  return bytes.slice(0, draw(bytes.length || 1));
}

function append(bytes: Uint8Array, draw: Draw): Uint8Array {
  return joined(
    bytes,
    Uint8Array.from({ length: 1 + draw(8) }, () => draw(256)),
  );
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
