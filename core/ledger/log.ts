/** A log read again from its beginning: no hole, no step back in time, and the tree that its entries make. Design, section 5. */
import type { Sha256 } from "../crypto.ts";
import { type Entry, entryText } from "./entry.ts";
import { type Hash, leafHashOfText } from "./leaf.ts";
import { appendLeaves, type Frontier, type KeepNode } from "./tree.ts";

/** `hole`: another number stands where `seq` belongs. `back-in-time`: entry `seq` is earlier than the one before it. */
export type LogFault =
  | { readonly code: "hole"; readonly seq: number; readonly found: number }
  | { readonly code: "back-in-time"; readonly seq: number };

/** The hash of the leaf that an entry is: RFC 6962 over the UTF-8 of its canonical text. */
export function entryHash(entry: Entry, sha256: Sha256): Hash {
  return leafHashOfText(entryText(entry), sha256);
}

/**
 * The tree with more entries, in the order given: one pass, two hashes an entry.
 * Says nothing of their numbers and instants: `sequenceFaults` does.
 */
export function appendEntries(tree: Frontier, entries: Iterable<Entry>, sha256: Sha256, keep?: KeepNode): Frontier {
  return appendLeaves(tree, entryHashes(entries, sha256), sha256, keep);
}

/**
 * Every place where entries do not follow one another; after a hole, numbers are expected to go on from what was found.
 *
 * @param before the entry that stands before the first one, when that is not the beginning of the log
 */
export function sequenceFaults(entries: Iterable<Entry>, before?: Entry): LogFault[] {
  const faults: LogFault[] = [];
  let [expected, since] = before === undefined ? [0, 0] : [before.seq + 1, before.at];
  for (const { seq, at } of entries) {
    if (seq !== expected) faults.push({ code: "hole", seq: expected, found: seq });
    if (at < since) faults.push({ code: "back-in-time", seq });
    expected = seq + 1;
    since = at;
  }
  return faults;
}

function* entryHashes(entries: Iterable<Entry>, sha256: Sha256): Generator<Hash> {
  for (const entry of entries) yield entryHash(entry, sha256);
}
