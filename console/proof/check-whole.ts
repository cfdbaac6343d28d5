/**
 * The whole ledger computed again in the page: every entry's leaf, and from them the root that the checkpoint must say. RFC 6962, section 2.1.
 * Entries come in pieces, and of those behind only the edge of the tree is kept: as many hashes as the tree is high.
 */
import type { Json } from "../../core/json/json.ts";
import { type Entry, readEntry } from "../../core/ledger/entry.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import { appendEntries, sequenceFaults } from "../../core/ledger/log.ts";
import { emptyTree, type Frontier, rootOf } from "../../core/ledger/tree.ts";
import { openedCheckpoint } from "./check-kept.ts";
import { crypto } from "./crypto.ts";

/** `seq`: the first entry that does not follow the one before it, or is none. */
export type WholeState =
  | { readonly state: "whole" | "other-root" | "unsigned"; readonly size: number }
  | { readonly state: "broken" | "short"; readonly size: number; readonly seq: number };

export type WholeParts = {
  /** The signed note, and the key of the log. */
  readonly note: string;
  readonly logKey: string;
  /** Entries from that place on, in their order, as they were sent; as many as it likes, none where there are no more. */
  readonly pieceFrom: (seq: number) => Promise<readonly Json[]>;
  /** Told after each piece. */
  readonly progress: (done: number, size: number) => void;
};

/** Rejects where a piece cannot be read; a piece that says something else than the log is told by the result. */
export async function checkWhole({ note, logKey, pieceFrom, progress }: WholeParts): Promise<WholeState> {
  const checkpoint = openedCheckpoint(note, logKey);
  if ("state" in checkpoint) return { state: "unsigned", size: 0 };
  const { size, root } = checkpoint;
  let tree: Frontier = emptyTree;
  let last: Entry | undefined;
  while (tree.size < size) {
    progress(tree.size, size);
    const piece = (await pieceFrom(tree.size)).slice(0, size - tree.size).map(readEntry);
    if (piece.length === 0) return { state: "short", size, seq: tree.size };
    const entries = piece.flatMap((one) => (one.ok ? [one.value] : []));
    const [fault] = sequenceFaults(entries, last);
    if (entries.length < piece.length || fault)
      return { state: "broken", size, seq: fault?.seq ?? tree.size + unreadable(piece) };
    tree = appendEntries(tree, entries, crypto.sha256);
    last = entries.at(-1);
  }
  progress(size, size);
  return { state: sameBytes(rootOf(tree, crypto.sha256), root) ? "whole" : "other-root", size };
}

function unreadable(piece: readonly { readonly ok: boolean }[]): number {
  return piece.findIndex(({ ok }) => !ok);
}
