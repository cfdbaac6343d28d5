/** How the tree hashes: a leaf under 0x00, a node under 0x01, so that neither can pass for the other. RFC 6962, section 2.1. */
import { digestOfText, type Sha256 } from "../crypto.ts";

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const hashLength = 32;

const leafPrefix = 0x00;
const nodePrefix = 0x01;
const beforeLeaf = String.fromCharCode(leafPrefix);

/** The hash of a leaf: SHA-256 of 0x00 and its bytes. RFC 6962, section 2.1. */
export function leafHash(bytes: Uint8Array, sha256: Sha256): Hash {
  const prefixed = new Uint8Array(bytes.length + 1);
  prefixed[0] = leafPrefix;
  prefixed.set(bytes, 1);
  return sha256(prefixed);
}

/** One for all nodes: to make room for each takes as long as its digest. */
const node = new Uint8Array(1 + 2 * hashLength);
node[0] = nodePrefix;

/**
 * The hash of a node: SHA-256 of 0x01 and the hashes of its two halves. RFC 6962, section 2.1.
 *
 * @param sha256 must not keep its argument
 * @throws RangeError unless both have 32 bytes
 */
export function nodeHash(left: Hash, right: Hash, sha256: Sha256): Hash {
  if (left.length !== hashLength || right.length !== hashLength) throw new RangeError(`a hash has ${hashLength} bytes`);
  node.set(left, 1);
  node.set(right, 1 + hashLength);
  return sha256(node);
}

/** The root of a tree without leaves: SHA-256 of nothing. RFC 6962, section 2.1. */
export function emptyRoot(sha256: Sha256): Hash {
  return sha256(new Uint8Array(0));
}

/** `leafHash` of the UTF-8 of a text. Throws Utf8Error where a surrogate stands alone. */
export function leafHashOfText(text: string, sha256: Sha256): Hash {
  return digestOfText(`${beforeLeaf}${text}`, sha256);
}

/** True when two sequences of bytes are equal. What is compared is public: the time taken tells nothing. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
