/** What anchors the log in time: checkpoints that the verifying party kept, those inside its receipts, and those stamped. Each says what the log held at an instant. */
import { type Checkpoint, openCheckpoint } from "../../ledger/checkpoint.ts";
import { sameBytes } from "../../ledger/leaf.ts";
import { parseReceipt, type Receipt } from "../../ledger/receipt.ts";
import type { Instant } from "../../time/instant.ts";
import type { Evidence } from "../evidence.ts";
import { saidInstant } from "../said-instant.ts";
import { type Finding, finding } from "../verification.ts";
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

/** What a kept or stamped checkpoint has against the bundle: no checkpoint, of another log, not signed by its key, or of another history. */
export function anchorFaults({ name, note, checkpoint }: Anchor, evidence: Evidence, file?: string): Finding[] {
  const { log, keys, outside, tools, opened } = evidence;
  const place = file === undefined ? {} : { file };
  if (checkpoint === undefined)
    return [finding(place, `${name} is no signed checkpoint`, `${name} n’est pas un point de contrôle signé`)];
  const { origin, size } = checkpoint;
  if (opened !== undefined && origin !== opened.body.origin)
    return [finding(place, `${name} is of another log, ${origin}`, `${name} est d’un autre journal, ${origin}`)];
  const key = keys.at(size);
  if (outside.keys.length > 0 && !openCheckpoint(note, key === undefined ? [] : [key], tools.verifyEd25519).ok)
    return [finding(place, `${name} is not signed by the log’s key`, `${name} n’est pas signé par la clé du journal`)];
  if (size > log.size || holds({ name, note, checkpoint }, evidence)) return [];
  const [en, fr] = [
    `the log was rewritten: its first ${size} entries are not those of ${name}`,
    `le journal a été réécrit\u202f: ses ${size} premières entrées ne sont pas celles de ${name}`,
  ];
  const when = checkpoint.at === undefined ? "" : ` (${saidInstant(checkpoint.at)})`;
  return [finding({ ...place, entry: size - 1 }, `${en}${when}`, `${fr}${when}`)];
}

/** An anchor that an authority stamped, and that holds: its entries were there at `stampedAt`. */
export type Stamped = Held & { readonly stampedAt: Instant; readonly authority: string };

/** Several checks ask. */
const known = new WeakMap<Evidence, readonly Stamped[]>();

/** The stamps of the bundle that prove themselves, over checkpoints that hold; ascending by size. */
export function stampedOf(evidence: Evidence): readonly Stamped[] {
  const stamped = known.get(evidence) ?? judgedStamps(evidence);
  known.set(evidence, stamped);
  return stamped;
}

function judgedStamps(evidence: Evidence): Stamped[] {
  return evidence.stamps.stamps.flatMap((one) => {
    const { name, checkpoint, stamp } = one;
    if (!stamp.ok || checkpoint === undefined || !holds(one, evidence)) return [];
    if (anchorFaults(one, evidence).length > 0) return [];
    const { at: stampedAt, authority } = stamp.value;
    return [{ name, size: checkpoint.size, at: checkpoint.at ?? stampedAt, stampedAt, authority }];
  });
}

/** An anchor that holds: so many entries were there at that instant, and no more. */
export type Held = { readonly name: string; readonly size: number; readonly at: Instant };

/** The anchors that hold, and for an entry the latest of them that does not have it: it was made after that. */
export function heldBefore(evidence: Evidence): { held: readonly Held[]; before: (entry: number) => Held | undefined } {
  const kept = anchorsOf(evidence)
    .filter((anchor) => holds(anchor, evidence))
    .flatMap(({ name, checkpoint }) =>
      checkpoint?.at === undefined ? [] : [{ name, size: checkpoint.size, at: checkpoint.at }],
    );
  const held: readonly Held[] = [...kept, ...stampedOf(evidence)].sort((one, other) => one.size - other.size);
  const latest: Held[] = [];
  for (const anchor of held) {
    const before = latest.at(-1);
    latest.push(before !== undefined && before.at > anchor.at ? before : anchor);
  }
  const before = (entry: number) => latest[held.findLastIndex(({ size }) => size <= entry)];
  return { held, before };
}
