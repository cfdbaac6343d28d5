/**
 * A ledger over HTTP on a PostgreSQL server, in a process of its own: `POST /` records a report and answers its receipt once all of
 * it is on disk. `together`: by the log's writer. `alone`: the same facts, rows, proofs and signature, each report in a transaction
 * that holds the log's head from its beginning to its end.
 */
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { receiptText } from "../core/ledger/receipt.ts";
import { formatVerifierKey } from "../core/ledger/verifier-key.ts";
import { openGarant } from "../server/open.ts";
import { connected } from "../test/opened.ts";
import { alone, reportOf, tenant, together } from "./recording.ts";

const [databaseUrl = "", dataFolder = "", mode] = process.argv.slice(2);
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
