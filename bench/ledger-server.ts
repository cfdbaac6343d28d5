/**
 * A ledger over HTTP on a PostgreSQL server, in a process of its own: `POST /` records a report and answers its receipt once all of
 * it is on disk. `together`: by the log's writer. `alone`: the same facts, rows, proofs and signature, each report in a transaction
 * that holds the log's head from its beginning to its end.
 */
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { fact } from "../core/facts/fact.ts";
import { type Receipt, receiptText } from "../core/ledger/receipt.ts";
import { formatVerifierKey } from "../core/ledger/verifier-key.ts";
import { good } from "../core/result.ts";
import { durableFiles } from "../server/keys/durable-files.ts";
import type { Act } from "../server/ledger/act.ts";
import { signCheckpoint } from "../server/ledger/checkpoint-file.ts";
import { grow, type Head } from "../server/ledger/head.ts";
import { keyInForce } from "../server/ledger/log-key.ts";
import { logTurns } from "../server/ledger/log-turns.ts";
import { recordFacts } from "../server/ledger/record-facts.ts";
import { type Garant, openGarant } from "../server/open.ts";
import { connected, describedPlatform } from "../test/opened.ts";

const [databaseUrl = "", dataFolder = "", mode] = process.argv.slice(2);
const tenant = "ours";
const garant = await openGarant({ dataFolder, databaseUrl, clock: Date.now, tenant: { id: tenant, name: "Ours" } });
await connected(garant);
const record = mode === "alone" ? await alone(garant) : together(garant);

const server = createServer((request, reply) => {
  recorded(request).then(
    (receipt) => reply.writeHead(201, { "content-type": "application/json" }).end(receipt),
    (error: unknown) => reply.writeHead(503).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const key = garant.ledger.log(tenant)?.key();
  if (typeof address === "object") process.send?.({ port: address?.port, key: key && formatVerifierKey(key) });
});
process.on("disconnect", () => void garant.close().then(() => process.exit(0)));

async function recorded(request: IncomingMessage): Promise<string> {
  const { note } = JSON.parse(await text(request));
  return receiptText(await record(reportOf(String(note))));
}

function reportOf(note: string): Act<never> {
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

function together({ ledger }: Garant): (act: Act<never>) => Promise<Receipt> {
  return async (act) => {
    const acknowledged = await ledger.append(tenant, act);
    if (!acknowledged.ok) throw new Error("a report is refused by nobody");
    return acknowledged.value.receiptOf(acknowledged.value.facts[0].entry);
  };
}

async function alone({ store, ledger }: Garant): Promise<(act: Act<never>) => Promise<Receipt>> {
  const log = ledger.log(tenant);
  const key = log?.key();
  if (log === undefined || key === undefined) throw new Error("the log was not begun");
  const signer = await keyInForce({ dataFolder, tenant, origin: log.origin, files: durableFiles }, formatVerifierKey(key));
  if (signer === undefined) throw new Error("the log has no key");
  const turns = logTurns(tenant, async () => {});
  let known: Head | undefined;
  return (act) =>
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
}
