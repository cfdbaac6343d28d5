/** Which leaves stand under which hash: the shape of the tree and of its proofs, without any hashing. RFC 6962, section 2.1. */

/** Leaves `from` to before `to`, as a node of the tree covers them; `from` is a multiple of each subtree inside. */
export type Range = { readonly from: number; readonly to: number };

/** The complete subtree over leaves `index` × 2^`level` to before (`index` + 1) × 2^`level`. */
export type Subtree = { readonly level: number; readonly index: number };

/** The complete subtrees that a range is made of, biggest first. */
export function subtreesOf(range: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let from = range.from; from < range.to; ) {
    const { level, width } = biggestWithin(range.to - from);
    subtrees.push({ level, index: from / width });
    from += width;
  }
  return subtrees;
}

/** The ranges whose hashes prove that leaf `index` is in a tree of `size`, from the leaf up. RFC 6962, section 2.1.1: PATH. */
export function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    ranges.push(index < middle ? { from: middle, to } : { from, to: middle });
    if (index < middle) to = middle;
    else from = middle;
  }
  return ranges.reverse();
}

/**
 * The ranges whose hashes prove that a tree of `older` leaves begins one of `newer`, from the bottom up. RFC 6962, section 2.1.2: SUBPROOF.
 * The first one is missing where it would be the whole older tree, whose root the verifier holds.
 */
export function consistencyRanges(older: number, newer: number): Range[] {
  const ranges: Range[] = [];
  let [from, to] = [0, newer];
  while (older < to) {
    const middle = from + split(to - from);
    ranges.push(older <= middle ? { from: middle, to } : { from, to: middle });
    if (older <= middle) to = middle;
    else from = middle;
  }
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The greatest power of two below `width`: where the tree divides. RFC 6962, section 2.1. */
function split(width: number): number {
  const biggest = biggestWithin(width).width;
  return biggest === width ? width / 2 : biggest;
}

/** The greatest power of two up to `width`, and its exponent. */
function biggestWithin(width: number): { readonly level: number; readonly width: number } {
  let [level, power] = [0, 1];
  while (power * 2 <= width) {
    level++;
    power *= 2;
  }
  return { level, width: power };
}
