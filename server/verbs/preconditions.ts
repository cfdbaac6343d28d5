/**
 * Two people change the same thing: whoever sends the version that they read is told where it is no longer the last one. Versions are
 * numbers of facts, looked at in the transaction that writes. RFC 9110, sections 13.1.1 and 13.1.2.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import type { Tx } from "../store/tables.ts";
import { type Thing, versionOf } from "../store/versions.ts";

/** What a write asks for before it is done. */
export type Precondition = {
  /** The tags of If-Match, without quotes; `*` for any version. Undefined where none was sent. */
  readonly match: readonly string[] | undefined;
  /** If-None-Match: * was sent: it must not be there yet. */
  readonly isNew: boolean;
  /** The version that the write made. */
  made: string | undefined;
};

const inHand = new AsyncLocalStorage<Precondition | undefined>();

/** The precondition of the present write, if it has one. */
export function preconditionInHand(): Precondition | undefined {
  return inHand.getStore();
}

/** Everything that is run inside is one write under that precondition, or under none. */
export function underPrecondition<Value>(precondition: Precondition | undefined, run: () => Promise<Value>): Promise<Value> {
  return inHand.run(precondition, run);
}

/** Why the precondition of the present write does not hold of the thing; undefined where it holds, or there is none. */
export async function unmet(tx: Tx, thing: Thing): Promise<Refusal | undefined> {
  const asked = preconditionInHand();
  if (asked === undefined || (asked.match === undefined && !asked.isNew)) return undefined;
  const version = await versionOf(tx, thing);
  if (version === undefined) return asked.match === undefined ? undefined : refuse("not-found");
  if (asked.isNew) return refuse("not-new", { name: thing.id });
  if (asked.match?.includes("*") || asked.match?.includes(version)) return undefined;
  const by = await tx.selectFrom("entry").select(["actor", "at"]).where("seq", "=", Number(version)).executeTakeFirst();
  return { ...refuse("changed-meanwhile", { name: thing.id }), changed: { by: by?.actor ?? "", at: by?.at ?? 0, version } };
}

/** Remembers the version that was made: the number of the first fact of the act, which is the thing's own. */
export function rememberMade(entries: readonly Entry[]): void {
  const asked = preconditionInHand();
  const [first] = entries;
  if (asked !== undefined && first !== undefined) asked.made = String(first.seq);
}
