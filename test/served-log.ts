/** A log served to anyone over HTTP as Garant serves it, and whose keeper may turn dishonest. */
import { base64 } from "../core/json/base64.ts";
import { checkpointText } from "../core/ledger/checkpoint.ts";
import type { Entry } from "../core/ledger/entry.ts";
import { appendEntries } from "../core/ledger/log.ts";
import { type Signer, signNote } from "../core/ledger/note.ts";
import { consistencyProof } from "../core/ledger/proof.ts";
import { emptyTree, type ReadNode, rootOf } from "../core/ledger/tree.ts";
import { type Endpoint, web } from "./endpoints.ts";
import { logSigner, origin } from "./ledger/small-log.ts";
import { sha256 } from "./node-crypto.ts";

export type Told = {
  entries: readonly Entry[];
  at: number;
  signer: Signer;
  /** What it answers when asked for a proof; by default the true one. */
  proof?: (from: number, to: number) => { status: number; body: string };
  /** What it gives out instead of its checkpoint. */
  instead?: { status: number; body: string };
};

export type ServedLog = Endpoint & { readonly url: string; readonly told: Told; readonly asked: string[] };

/** Listens on loopback; what it tells is changed by changing `told`. */
export async function serveLog(entries: readonly Entry[], at: number): Promise<ServedLog> {
  const told: Told = { entries, at, signer: logSigner };
  const asked: string[] = [];
  const endpoint = await web((request, reply) => {
    const url = new URL(request.url ?? "/", "http://log");
    asked.push(`${url.pathname}${url.search}`);
    const { status, body } = url.pathname.endsWith("/checkpoint")
      ? (told.instead ?? { status: 200, body: checkpointOf(told) })
      : (told.proof ?? trueProof(told.entries))(Number(url.searchParams.get("from")), Number(url.searchParams.get("to")));
    reply.writeHead(status, { "content-type": "text/plain" }).end(body);
  });
  return { ...endpoint, url: `http://127.0.0.1:${endpoint.port}/api/v1/ledger/acme`, told, asked };
}

/** The signed note over all entries. */
export function checkpointOf({ entries, at, signer }: Told): string {
  const root = rootOf(appendEntries(emptyTree, entries, sha256), sha256);
  return signNote(checkpointText({ origin, size: entries.length, root, at, others: [] }), [signer]);
}

/** What a log of these entries answers. */
export function trueProof(entries: readonly Entry[]): NonNullable<Told["proof"]> {
  return (from, to) => {
    const nodes = new Map<string, Uint8Array>();
    appendEntries(emptyTree, entries, sha256, (level, index, hash) => nodes.set(`${level}/${index}`, hash));
    const readNode: ReadNode = (level, index) => nodes.get(`${level}/${index}`) ?? new Uint8Array(32);
    return { status: 200, body: JSON.stringify({ from, to, proof: consistencyProof(from, to, readNode, sha256).map(base64) }) };
  };
}
