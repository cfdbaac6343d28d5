/**
 * Adds to one tenant's log. Acts that wait are taken together: one transaction, one checkpoint, one write to the disk for all of
 * them, and none is answered before. Each stands in a savepoint of its own, so a refused or failing one harms no other.
 */
import { sql } from "kysely";
import type { Entry } from "../../core/ledger/entry.ts";
import type { Hash } from "../../core/ledger/leaf.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import type { Frontier } from "../../core/ledger/tree.ts";
import { good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { ahead } from "../store/ahead.ts";
import { isDatabaseAway } from "../store/database-away.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";
import { type Acknowledged, type Act, LedgerUnavailable, type Place } from "./act.ts";
import { grow, type Head, loadHead } from "./head.ts";
import type { LogTurns } from "./log-turns.ts";
import { recordFacts } from "./record-facts.ts";

export type WriterParts = {
  readonly store: Store;
  readonly tenant: string;
  readonly clock: () => Instant;
  /** Signs a checkpoint of the tree. */
  readonly sign: (tree: Frontier) => string;
  /** Resolves once the checkpoint is on this process's disk. */
  readonly keep: (note: string) => Promise<void>;
  /** There where other processes write to the same log. */
  readonly turns?: LogTurns;
};

/** What is on disk: the checkpoint and the size that it speaks of; −1 where there is none. */
export type Published = { readonly note: string | undefined; readonly size: number };

const mostActsTogether = 256;
const retryAfterMs = 2_000;

type Attempt = {
  readonly leaves: readonly Hash[];
  /** What it wrote is taken back, and the caller told so only when the batch is committed: it may rest on what others wrote. */
  readonly withdrawn: boolean;
  readonly answer: (receiptOf: (entry: Entry) => Receipt) => void;
};
type Waiting = {
  readonly received: Instant;
  readonly attempt: (tx: Tx, place: Place) => Promise<Attempt>;
  readonly reject: (error: unknown) => void;
};
type Committed = {
  readonly attempts: readonly Attempt[];
  readonly proof: (seq: number) => Hash[];
  /** The checkpoint that was committed with them, where several processes write. */
  readonly note: string | undefined;
};

export class Writer {
  readonly #parts: WriterParts;
  readonly #queue: Waiting[] = [];
  #head: Head | undefined;
  #published: Published;
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(parts: WriterParts, published: Published) {
    this.#parts = parts;
    this.#published = published;
  }

  /** The last checkpoint that is on disk. */
  get checkpoint(): Published {
    return this.#published;
  }

  /** Rejects with `LedgerUnavailable` where nothing may be acknowledged, and with whatever the act itself threw. */
  append<Problem>(act: Act<Problem>): Promise<Result<Acknowledged, Problem>> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new LedgerUnavailable("ledger-closed", "the ledger is closing"));
      this.#queue.push({ received: this.#parts.clock(), attempt: attemptAt(act, resolve), reject });
      this.#start();
    });
  }

  /** Brings the checkpoint on disk up to the log: what a process that was killed in between did not do. */
  async catchUp(): Promise<void> {
    const { note } = await this.#commit([]);
    if (this.#head !== undefined) await this.#publish(this.#head.tree, note);
  }

  /** Takes no more, and resolves when what was taken is answered. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  #start(): void {
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    do await this.#together(this.#queue.splice(0, mostActsTogether));
    while (this.#queue.length > 0);
    this.#working = undefined;
  }

  async #together(batch: readonly Waiting[]): Promise<void> {
    try {
      const { attempts, proof, note: committed } = await this.#commit(batch);
      if (this.#head !== undefined) await this.#publish(this.#head.tree, committed);
      const { note = "" } = this.#published;
      for (const { answer } of attempts)
        answer((entry) => ({ entry, index: entry.seq, proof: proof(entry.seq), checkpoint: note }));
    } catch (error) {
      // A commit whose answer never came may have been made: nobody says that it was not.
      const away =
        isDatabaseAway(error) && new LedgerUnavailable("database-away", "the database does not answer or write", error);
      for (const { reject } of batch) reject(away || error);
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<Committed> {
    const { turns, sign } = this.#parts;
    const known = this.#head;
    this.#head = undefined;
    const { committed, head } = await this.#parts.store.asTenant(this.#parts.tenant, async (tx) => {
      const before = await (turns === undefined ? (known ?? loadHead(tx)) : turns.begin(tx, known, this.#published.size));
      const { attempts, lastAt } = await attemptEach(tx, before, batch);
      const { tree, proof } = await grow(
        tx,
        before.tree,
        attempts.flatMap(({ leaves }) => leaves),
      );
      const note = await turns?.publish(tx, tree, sign);
      return { committed: { attempts, proof, note }, head: { tree, lastAt } };
    });
    this.#head = head;
    return committed;
  }

  async #publish(tree: Frontier, committed: string | undefined): Promise<void> {
    if (tree.size === this.#published.size) return;
    try {
      const note = committed ?? this.#parts.sign(tree);
      await this.#parts.keep(note);
      this.#published = { note, size: tree.size };
    } catch (cause) {
      setTimeout(() => this.#start(), retryAfterMs).unref();
      throw new LedgerUnavailable("checkpoint-not-written", "the checkpoint could not be written to the disk", cause);
    }
  }
}

function attemptAt<Problem>(
  { actor, decide }: Act<Problem>,
  resolve: (result: Result<Acknowledged, Problem>) => void,
): Waiting["attempt"] {
  return async (tx, place) => {
    const decision = await decide(tx, place);
    if (!decision.ok) return { leaves: [], withdrawn: true, answer: () => resolve(decision) };
    const { facts, leaves } = await recordFacts(tx, decision.value, place, actor);
    return { leaves, withdrawn: false, answer: (receiptOf) => resolve(good({ facts, receiptOf })) };
  };
}

/** One after the other, each seeing what those before it wrote. */
async function attemptEach(tx: Tx, before: Head, batch: readonly Waiting[]): Promise<{ attempts: Attempt[]; lastAt: Instant }> {
  const attempts: Attempt[] = [];
  let [seq, lastAt] = [before.tree.size, before.lastAt];
  for (const waiting of batch) {
    const at = Math.max(waiting.received, lastAt);
    const attempt = await attemptInSavepoint(tx, waiting, { seq, at });
    attempts.push(attempt);
    seq += attempt.leaves.length;
    if (attempt.leaves.length > 0) lastAt = at;
  }
  return { attempts, lastAt };
}

async function attemptInSavepoint(tx: Tx, { attempt, reject }: Waiting, place: Place): Promise<Attempt> {
  const sent = ahead(tx);
  await sql`savepoint act`.execute(sent);
  const made = await attempt(tx, place).catch(
    (error: unknown): Attempt => ({ leaves: [], withdrawn: true, answer: () => reject(error) }),
  );
  if (made.withdrawn) await sql`rollback to savepoint act`.execute(tx);
  await sql`release savepoint act`.execute(sent);
  return made;
}
