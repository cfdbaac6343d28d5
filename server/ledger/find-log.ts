/** What is there of a tenant's log: its tables, its key, its last checkpoint, and whether they agree. */
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { sameBytes } from "../../core/ledger/leaf.ts";
import type { Signer } from "../../core/ledger/note.ts";
import { rootOf } from "../../core/ledger/tree.ts";
import { parseVerifierKey, type VerifierKey } from "../../core/ledger/verifier-key.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";
import type { LogFault } from "./act.ts";
import type { CheckpointFile } from "./checkpoint-file.ts";
import { type Head, loadHead, treeOf } from "./head.ts";
import { anyKey, type KeyPlace, keyInForce } from "./log-key.ts";
import { checkpointRow } from "./log-turns.ts";

export type FoundLog = {
  readonly origin: string;
  readonly size: number;
  /** The last checkpoint that is known to be given out, as it stands. */
  readonly note: string | undefined;
  /** Of the key in force; undefined where its file is missing. */
  readonly signer: Signer | undefined;
  readonly fault: LogFault | undefined;
};

/** Looks, and compares: a log shorter than its last checkpoint, or another one, is broken, and so is one without its key. */
export async function findLog(place: KeyPlace & { readonly store: Store }, disk: CheckpointFile): Promise<FoundLog> {
  const kept = await disk.read();
  return await place.store.read(place.tenant, async (tx) => {
    const committed = place.store.shared ? (await checkpointRow(tx))?.note : undefined;
    const head = await loadHead(tx);
    const { size } = head.tree;
    const row = await tx.selectFrom("log").select(["origin", "key"]).executeTakeFirst();
    const origin = row?.origin ?? place.origin;
    const signer = await (row === undefined ? anyKey(place) : keyInForce({ ...place, origin }, row.key));
    const keys = [...(await keysOf(tx, origin)), ...(signer === undefined ? [] : [signer.key])];
    const differing = (await checkpointFault(tx, head, kept, keys)) ?? (await checkpointFault(tx, head, committed, keys));
    const keyless = size > 0 && signer === undefined ? await keyFault(place, size) : undefined;
    return { origin, size, note: later(kept, committed), signer, fault: differing ?? keyless };
  });
}

async function keyFault(place: KeyPlace, logSize: number): Promise<LogFault> {
  const code = (await anyKey(place)) === undefined ? "log-key-missing" : "log-key-differs";
  return { code, logSize, checkpointSize: null };
}

/** Every key that ever signed for the log, by its own facts. */
export async function keysOf(tx: Tx, origin: string): Promise<VerifierKey[]> {
  const rows = await tx
    .selectFrom("entry")
    .innerJoin("body", "body.seq", "entry.seq")
    .select("body.content")
    .where("entry.subject", "=", origin)
    .where("entry.kind", "in", ["log.opened", "log.key-replaced"])
    .execute();
  return rows.flatMap(({ content }) => {
    const { key, to }: { key?: string; to?: string } = JSON.parse(content);
    const parsed = parseVerifierKey(key ?? to ?? "", sha256);
    return parsed.ok ? [parsed.value] : [];
  });
}

/** What the checkpoint has against the log. Without a checkpoint nothing is wrong: none was ever given out. */
async function checkpointFault(
  tx: Tx,
  { tree }: Head,
  note: string | undefined,
  keys: readonly VerifierKey[],
): Promise<LogFault | undefined> {
  if (note === undefined) return undefined;
  const opened = openCheckpoint(note, keys, verifyEd25519);
  if (!opened.ok) return { code: "checkpoint-unreadable", logSize: tree.size, checkpointSize: null };
  const { size, root } = opened.value.checkpoint;
  const sizes = { logSize: tree.size, checkpointSize: size };
  if (size > tree.size) return { code: "ledger-behind-checkpoint", ...sizes };
  const same = sameBytes(rootOf(await treeOf(tx, size), sha256), root);
  return same ? undefined : { code: "ledger-differs-from-checkpoint", ...sizes };
}

/** A process's own disk may know of a checkpoint that the database has forgotten: an older one was put in its place. */
function later(kept: string | undefined, committed: string | undefined): string | undefined {
  return sizeOfCheckpoint(committed) > sizeOfCheckpoint(kept) ? committed : kept;
}

/** The size that a checkpoint of ours speaks of, once it was opened: its second line. */
export function sizeOfCheckpoint(note: string | undefined): number {
  return note === undefined ? -1 : Number(note.split("\n")[1]);
}
