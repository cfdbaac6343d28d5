/** A write sent twice under one key is done once. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { hex } from "../../core/json/hex.ts";
import { utf8 } from "../../core/json/utf8.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import { sha256 } from "../keys/crypto.ts";
import type { Tx } from "../store/tables.ts";

/** Under whose key a write is sent, and what it says. */
export type Keyed = { readonly actor: string; readonly key: string; readonly fingerprint: string };

/** The write was done before, by these entries. */
export type Replay = { readonly replayed: readonly number[] };

/** Digest of what is asked for: the verb and its input, whatever the order of its fields. */
export function fingerprintOf(verb: string, input: unknown): string {
  return hex(sha256(utf8(canonicalJson({ verb, input: JSON.stringify(input, sortedKeys) }))));
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What became of an earlier write under this key; undefined where there was none. */
export async function earlierWrite(tx: Tx, { actor, key, fingerprint }: Keyed): Promise<Replay | Refusal | undefined> {
  const row = await tx
    .selectFrom("idempotency")
    .select(["fingerprint", "seqs"])
    .where((row) => row.and({ actor, key }))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.fingerprint === fingerprint ? { replayed: row.seqs } : refuse("key-reused");
}

/** Remembers the write, in the transaction that does it. */
export async function rememberWrite(tx: Tx, keyed: Keyed, entries: readonly Entry[]): Promise<void> {
  const seqs = JSON.stringify(entries.map(({ seq }) => seq));
  await tx
    .insertInto("idempotency")
    .values({ ...keyed, seqs, at: entries[0]?.at ?? 0 })
    .execute();
}
