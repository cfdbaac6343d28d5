/** The one place that runs verbs: who may, then one transaction with everything that the act writes, then the receipt. Design, section 1. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { hex } from "../../core/json/hex.ts";
import { utf8 } from "../../core/json/utf8.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { sha256 } from "../keys/crypto.ts";
import { LedgerUnavailable, type RecordedFact } from "../ledger/act.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Store } from "../store/store.ts";
import type { Actor, ReadyAct, Verb } from "./define-verb.ts";
import { type Replay, rememberKey, replayOf } from "./idempotency.ts";

export type Done = {
  readonly facts: readonly RecordedFact[];
  /** One for each fact, in their order. */
  readonly receipts: readonly Receipt[];
};

export type Verbs = {
  /**
   * Does what the verb says, or says why not. Rejects only for what is no refusal: a fault of ours.
   *
   * @param key the caller's Idempotency-Key: the same key with the same input answers with the same entries
   */
  readonly run: (name: string, input: unknown, actor: Actor, key?: string) => Promise<Result<Done, Refusal>>;
};

/** @throws RangeError when a name that no verb has is run */
export function openVerbs({ store, ledger, verbs }: { store: Store; ledger: Ledger; verbs: readonly Verb[] }): Verbs {
  const byName = new Map(verbs.map((verb) => [verb.name, verb]));
  return {
    run: async (name, input, actor, key) => {
      const verb = byName.get(name);
      if (verb === undefined) throw new RangeError(`there is no verb ${name}`);
      const denied = mayNot(verb, actor);
      if (denied !== undefined) return bad([denied]);
      const ready = verb.ready(input);
      if (!ready.ok) return ready;
      return await recorded(store, ledger, keyed(ready.value, name, key), actor);
    },
  };
}

function mayNot({ permission, party }: Verb, actor: Actor): Refusal | undefined {
  if (!actor.permissions.has(permission)) return refuse("not-permitted", { permission });
  return party === "either" || party === actor.party ? undefined : refuse("wrong-party", { party });
}

async function recorded(store: Store, ledger: Ledger, act: KeyedAct, actor: Actor): Promise<Result<Done, Refusal>> {
  try {
    const decide: Parameters<Ledger["append"]>[1]["decide"] = (tx, at) => act(tx, { at, actor });
    const result = await ledger.append<Refusal | Replay>(actor.tenant, { actor: actor.id, decide });
  } catch (error) {
    if (error instanceof LedgerUnavailable) return bad([unavailable(error)]);
    throw error;
  }
}
