/** What the verifying party kept from before: checkpoints, and those inside its receipts. Each says what the log held at an instant. */
import type { Checkpoint } from "../../ledger/checkpoint.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { parseReceipt, type Receipt } from "../../ledger/receipt.ts";
import type { Instant } from "../../time/instant.ts";
import type { Evidence } from "../evidence.ts";
import { checkpointIn } from "./read-history.ts";

export type Anchor = {
  readonly name: string;
  readonly note: string;
  /** Undefined where the text is no signed checkpoint. */
  readonly checkpoint: Checkpoint | undefined;
};

export type GivenReceipt = { readonly name: string; readonly receipt: Receipt | undefined };

/** The receipts, read. */
export function receiptsOf({ outside }: Evidence): GivenReceipt[] {
  return outside.receipts.map(({ name, text }) => {
    const read = parseReceipt(text.trim());
    return { name, receipt: read.ok ? read.value : undefined };
  });
}

/** Every checkpoint that was kept, those of the receipts too. */
export function anchorsOf(evidence: Evidence): Anchor[] {
  const kept = evidence.outside.checkpoints.map(({ name, text }) => ({ name, note: text, checkpoint: checkpointIn(text) }));
  const received = receiptsOf(evidence).flatMap(({ name, receipt }) =>
    receipt === undefined ? [] : [{ name, note: receipt.checkpoint, checkpoint: checkpointIn(receipt.checkpoint) }],
  );
  return [...kept, ...received];
}

/** True where the first entries of the bundle make the anchor's root. */
export function holds({ checkpoint }: Anchor, { log }: Evidence): boolean {
  const root = checkpoint && log.rootAt(checkpoint.size);
  return checkpoint !== undefined && root !== undefined && sameBytes(root, checkpoint.root);
}

/** An anchor that holds: so many entries were there at that instant, and no more. */
export type Held = { readonly name: string; readonly size: number; readonly at: Instant };

/** The anchors that hold, and for an entry the latest of them that does not have it: it was made after that. */
export function heldBefore(evidence: Evidence): { held: readonly Held[]; before: (entry: number) => Held | undefined } {
  const held = anchorsOf(evidence)
    .filter((anchor) => holds(anchor, evidence))
    .flatMap(({ name, checkpoint }) => (checkpoint?.at === undefined ? [] : [{ name, size: checkpoint.size, at: checkpoint.at }]))
    .sort((one, other) => one.size - other.size);
  const latest: Held[] = [];
  for (const anchor of held) {
    const before = latest.at(-1);
    latest.push(before !== undefined && before.at > anchor.at ? before : anchor);
  }
  const before = (entry: number) => latest[held.findLastIndex(({ size }) => size <= entry)];
  return { held, before };
}
