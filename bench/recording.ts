/** Two ways to record a report with a receipt: by the log's writer, and each in a transaction of its own that holds the log's head. */
import { fact } from "../core/facts/fact.ts";
import type { Receipt } from "../core/ledger/receipt.ts";
import { formatVerifierKey } from "../core/ledger/verifier-key.ts";
import { good } from "../core/result.ts";
import { durableFiles } from "../server/keys/durable-files.ts";
import type { Act } from "../server/ledger/act.ts";
import { signCheckpoint } from "../server/ledger/checkpoint-file.ts";
import { grow, type Head } from "../server/ledger/head.ts";
import { keyInForce } from "../server/ledger/log-key.ts";
import { logTurns } from "../server/ledger/log-turns.ts";
import { recordFacts } from "../server/ledger/record-facts.ts";
import type { Garant } from "../server/open.ts";
import { describedPlatform } from "../test/opened.ts";

export const tenant = "ours";

export function reportOf(note: string): Act<never> {
  return {
    actor: "account-1",
    decide: async (_, { seq, at }) => {
      const { platform } = describedPlatform;
      const notification = { kind: "notification", id: `N-${seq}`, at } as const;
      const said = { party: "client", platform, record: notification, channel: "api", note, claimedAt: null } as const;
      return good({ facts: [fact("unavailability.reported", notification.id, said)] });
    },
  };
}

export function together({ ledger }: Garant): (act: Act<never>) => Promise<Receipt> {
  return async (act) => {
    const acknowledged = await ledger.append(tenant, act);
    if (!acknowledged.ok) throw new Error("a report is refused by nobody");
    return acknowledged.value.receiptOf(acknowledged.value.facts[0].entry);
  };
}

/** The same facts, rows, proofs and signature, one transaction each; the head is read again only where another process moved it. */
export async function alone({ store, ledger, dataFolder }: Garant): Promise<(act: Act<never>) => Promise<Receipt>> {
  const log = ledger.log(tenant);
  const key = log?.key();
  if (log === undefined || key === undefined) throw new Error("the log was not begun");
  const signer = await keyInForce({ dataFolder, tenant, origin: log.origin, files: durableFiles }, formatVerifierKey(key));
  if (signer === undefined) throw new Error("the log has no key");
  const turns = logTurns(tenant, async () => {});
  let known: Head | undefined;
  const inOne = (act: Act<never>) =>
    store.asTenant(tenant, async (tx) => {
      const before = await turns.begin(tx, known, 0);
      const place = { seq: before.tree.size, at: Math.max(Date.now(), before.lastAt) };
      const decided = await act.decide(tx, place);
      if (!decided.ok) throw new Error("a report is refused by nobody");
      const { facts, leaves } = await recordFacts(tx, decided.value, place, act.actor);
      const { tree, proof } = await grow(tx, before.tree, leaves);
      const checkpoint = await turns.publish(tx, tree, (grown) => signCheckpoint(grown, place.at, [signer]));
      known = { tree, lastAt: place.at };
      return { entry: facts[0].entry, index: place.seq, proof: proof(place.seq), checkpoint: checkpoint ?? "" };
    });
  // As many at a time as there are connections: whoever waits for one for long is told that the database does not answer.
  const lines = new Array<Promise<unknown>>(atOnce).fill(Promise.resolve());
  let next = 0;
  return (act) => {
    const line = next++ % atOnce;
    const recorded = lines[line].then(() => inOne(act));
    lines[line] = recorded.catch(() => {});
    return recorded;
  };
}

const atOnce = 10;
