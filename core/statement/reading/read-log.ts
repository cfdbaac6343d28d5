/** `entries.jsonl`: every entry of the log, each line the bytes of its leaf, and the tree that they make. */
import type { Sha256 } from "../../crypto.ts";
import { type Entry, entryText, readEntry } from "../../ledger/entry.ts";
import { type Hash, leafHash } from "../../ledger/leaf.ts";
import { appendLeaves, emptyTree, rootOf, treeAt } from "../../ledger/tree.ts";
import { type Finding, finding } from "../verification.ts";
import { readJson } from "./canonical-text.ts";
import { cutShort, unreadableLine } from "./line-faults.ts";
import { linesIn } from "./lines.ts";

export type LogRead = {
  /** By their place in the file; undefined where the line is no entry. */
  readonly entries: readonly (Entry | undefined)[];
  readonly faults: readonly Finding[];
  readonly size: number;
  /** The root over the first lines, as they stand: none where there are fewer. */
  readonly rootAt: (size: number) => Hash | undefined;
};

const file = "entries.jsonl";

/** Reads every line; the tree is over the bytes of the lines, whatever they say. */
export function readLog(bytes: Uint8Array, sha256: Sha256): LogRead {
  const read = linesIn(bytes);
  const { lines } = read;
  const faults = cutShort(file, read);
  const entries = lines.map((line, at) => entryIn(line, at, faults));
  const nodes = new Map<string, Hash>();
  const leaves = lines.map((line) => leafHash(line, sha256));
  appendLeaves(emptyTree, leaves, sha256, (level, index, hash) => nodes.set(`${level} ${index}`, hash));
  const readNode = (level: number, index: number): Hash => nodes.get(`${level} ${index}`) ?? new Uint8Array(0);
  const rootAt = (size: number) => (size > lines.length ? undefined : rootOf(treeAt(size, readNode), sha256));
  return { entries, faults, size: lines.length, rootAt };
}

function entryIn(line: Uint8Array, at: number, faults: Finding[]): Entry | undefined {
  const place = { file, line: at + 1, entry: at };
  const read = readJson(line);
  if (!read.ok) {
    faults.push(...unreadableLine(place, read.errors));
    return undefined;
  }
  const entry = readEntry(read.value.value);
  if (!entry.ok || entryText(entry.value) !== read.value.text) {
    faults.push(finding(place, `line ${at + 1} is no entry`, `la ligne ${at + 1} n’est pas une entrée`));
    return undefined;
  }
  return entry.value;
}
