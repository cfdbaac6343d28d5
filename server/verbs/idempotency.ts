/**
 * A write that is sent twice under one key is done once, and answered alike. What the verb recorded is remembered in its own
 * transaction, so that a process killed before it answered does not do it again either.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";

/** Under whose key a write is sent, and the digest of what it says. */
export type Key = { readonly actor: string; readonly key: string; readonly fingerprint: string };

export type Answer = { readonly status: number; readonly body: string };

/** The verb was run before under this key, and recorded these entries. */
export type Replay = { readonly replayed: readonly number[] };

const keyInUse = new AsyncLocalStorage<Key>();

/** The key under which the present write was sent, if it was. */
export function keyInHand(): Key | undefined {
  return keyInUse.getStore();
}

/** Everything that is run inside is one write under that key. */
export function underKey<Value>(key: Key, run: () => Promise<Value>): Promise<Value> {
  return keyInUse.run(key, run);
}

/** What became of an earlier run of the verb under this key; undefined where there was none. */
export async function earlierRun(tx: Tx, { actor, key, fingerprint }: Key, verb: string): Promise<Replay | Refusal | undefined> {
  const row = await tx
    .selectFrom("idempotency")
    .select(["fingerprint", "seqs"])
    .where((row) => row.and({ actor, key, verb }))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return row.fingerprint === fingerprint ? { replayed: row.seqs ?? [] } : refuse("key-reused");
}

/** Remembers what the verb recorded, in the transaction that records it. */
export async function rememberRun(tx: Tx, key: Key, verb: string, entries: readonly Entry[]): Promise<void> {
  const seqs = JSON.stringify(entries.map(({ seq }) => seq));
  await tx
    .insertInto("idempotency")
    .values({ ...key, verb, seqs, status: null, answer: null, at: entries[0]?.at ?? 0 })
    .execute();
}

export type Idempotency = {
  readonly once: (
    actor: { readonly id: string; readonly tenant: string },
    key: string,
    fingerprint: string,
    answer: () => Promise<Answer & { readonly keep?: boolean }>,
  ) => Promise<Result<Answer, Refusal>>;
};

const wholeAnswer = "";
const firstFailure = 500;

/**
 * Answers once for one key and one body; failures of the server are not kept.
 *
 * @param keyed makes of a fingerprint what may be stored: a body may hold secrets, and a bare digest lets guesses be tried
 */
export function openIdempotency(store: Store, clock: () => Instant, keyed: (fingerprint: string) => string): Idempotency {
  const inFlight = new Set<string>();
  return {
    once: async ({ id, tenant }, key, said, answer) => {
      const fingerprint = keyed(said);
      const name = JSON.stringify([tenant, id, key]);
      if (inFlight.has(name)) return bad([refuse("key-in-flight")]);
      inFlight.add(name);
      try {
        const kept = await store.read(tenant, (tx) => keptAnswer(tx, { actor: id, key, fingerprint }));
        if (kept !== undefined) return "code" in kept ? bad([kept]) : good(kept);
        const given = await underKey({ actor: id, key, fingerprint }, answer);
        if (given.keep !== false && given.status < firstFailure)
          await store.asTenant(tenant, (tx) => keepAnswer(tx, { actor: id, key, fingerprint }, given, clock()));
        return good(given);
      } finally {
        inFlight.delete(name);
      }
    },
  };
}

async function keptAnswer(tx: Tx, { actor, key, fingerprint }: Key): Promise<Answer | Refusal | undefined> {
  const row = await tx
    .selectFrom("idempotency")
    .select(["fingerprint", "status", "answer"])
    .where((row) => row.and({ actor, key, verb: wholeAnswer }))
    .executeTakeFirst();
  if (row === undefined || row.status === null || row.answer === null) return undefined;
  return row.fingerprint === fingerprint ? { status: row.status, body: row.answer } : refuse("key-reused");
}

async function keepAnswer(tx: Tx, key: Key, { status, body }: Answer, at: Instant): Promise<void> {
  await tx
    .insertInto("idempotency")
    .values({ ...key, verb: wholeAnswer, seqs: null, status, answer: body, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Keys are kept for a day: a client that asks again later asks for something new. */
const keptMs = 86_400_000;

/** Forgets the keys of every tenant that are older than a day. */
export async function forgetOldKeys(store: Store, now: Instant): Promise<void> {
  for (const { id } of await store.tenants())
    await store.asTenant(id, (tx) =>
      tx
        .deleteFrom("idempotency")
        .where("at", "<", now - keptMs)
        .execute(),
    );
}
