/** The tree of RFC 6962, section 2.1, written from its definition and from nothing else: slow, and apart from the code that it checks. */
import { createHash } from "node:crypto";
import { leafBytes } from "./kept-tree.ts";

export type ReferenceTree = {
  /** MTH(D[from:to]). */
  root(from: number, to: number): Buffer;
  /** PATH(index − from, D[from:to]). */
  path(index: number, from: number, to: number): Buffer[];
  /** SUBPROOF(older − from, D[from:to], whole). */
  subproof(older: number, from: number, to: number, whole: boolean): Buffer[];
};

/** What can be seeded wrong: the two prefixes, and where the tree divides. */
export type Seeds = { readonly leaf: string; readonly node: string; readonly split: (width: number) => number };

export const rfc6962: Seeds = { leaf: "00", node: "01", split: powerBelow };

/** The greatest power of two below a width of two or more. */
export function powerBelow(width: number): number {
  let power = 1;
  while (power * 2 < width) power *= 2;
  return power;
}

/** The definitions over the leaves of `leafBytes`; roots are remembered, since trees of many sizes share them. */
export function referenceTree(seeds: Seeds = rfc6962): ReferenceTree {
  const known = new Map<string, Buffer>();
  const defined = (from: number, to: number): Buffer => {
    if (from === to) return digest("");
    if (to - from === 1) return digest(seeds.leaf, leafBytes(from));
    const k = from + seeds.split(to - from);
    return digest(seeds.node, root(from, k), root(k, to));
  };
  const root = (from: number, to: number): Buffer => {
    const name = `${from}-${to}`;
    const hash = known.get(name) ?? defined(from, to);
    known.set(name, hash);
    return hash;
  };
  const path = (index: number, from: number, to: number): Buffer[] => {
    if (to - from === 1) return [];
    const k = from + seeds.split(to - from);
    return index < k ? [...path(index, from, k), root(k, to)] : [...path(index, k, to), root(from, k)];
  };
  const subproof = (older: number, from: number, to: number, whole: boolean): Buffer[] => {
    if (older === to) return whole ? [] : [root(from, to)];
    const k = from + seeds.split(to - from);
    return older <= k ? [...subproof(older, from, k, whole), root(k, to)] : [...subproof(older, k, to, false), root(from, k)];
  };
  return { root, path, subproof };
}

function digest(prefix: string, ...parts: Buffer[]): Buffer {
  return createHash("sha256")
    .update(Buffer.concat([Buffer.from(prefix, "hex"), ...parts]))
    .digest();
}
