/** What others saw, taken in: who may, under which key, into which books. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, type Result } from "../../core/result.ts";
import { LedgerUnavailable } from "../ledger/act.ts";
import type { Garant } from "../open.ts";
import type { Actor } from "../verbs/define-verb.ts";
import type { Watching } from "../watch/watching.ts";
import type { HeldKeys } from "./held-keys.ts";
import { decideImport, type Import, type Imported } from "./import-observations.ts";

export type Sources = {
  readonly importObservations: (actor: Actor, sent: Import) => Promise<Result<Imported, Refusal>>;
};

export type SourcesParts = {
  readonly garant: Pick<Garant, "store">;
  readonly watching: Watching;
  readonly keys: HeldKeys;
};

/** Opens them; nothing runs by it. */
export function openSources({ garant, watching, keys }: SourcesParts): Sources {
  return {
    importObservations: async (actor, sent) => {
      const permission = "observations:import";
      if (!actor.permissions.has(permission)) return bad([refuse("not-permitted", { permission })]);
      const key = await keys.find(actor.tenant, sent.vantage);
      if (key === undefined) return bad([refuse("vantage-not-imported", { vantage: sent.vantage })]);
      return await acknowledged(
        watching.takeIn(actor.tenant, sent.platform, actor.id, (now) =>
          garant.store.read(actor.tenant, (tx) => decideImport(tx, actor, sent, key, now)),
        ),
      );
    },
  };
}

/** What the ledger may not acknowledge is refused, in the same words as an act. */
async function acknowledged<Value>(taking: Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> {
  try {
    return await taking;
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
    if (error.code === "checkpoint-not-written") return bad([refuse("not-acknowledged")]);
    return bad([refuse(error.code === "ledger-closed" ? "not-ready" : "ledger-behind-checkpoint")]);
  }
}
