import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { parseReceipt, verifyReceipt } from "../../core/ledger/receipt.ts";
import { parseVerifierKey, type VerifierKey } from "../../core/ledger/verifier-key.ts";
import { sha256, verifyEd25519 } from "../../test/node-crypto.ts";
import { findPostgres, startPostgres } from "../../test/postgres-server.ts";
import { NotHere, type RoundsLane, type Side } from "../lane.ts";

const clients = 256;
const program = path.resolve(import.meta.dirname, "../ledger-server.ts");

export const ledgerHttp: RoundsLane = {
  name: "ledger-http",
  title:
    "reports posted by 256 clients at once to the log's writer on PostgreSQL, each answered with its receipt when it is on disk",
  prepare: async (size) => {
    if (findPostgres() === undefined) throw new NotHere("no PostgreSQL from version 15 on was found");
    const [many, few] = size === "whole" ? [4_096, 1_024] : [64, 32];
    const postgres = await startPostgres();
    const servers: Server[] = [];
    const end = async () => {
      for (const server of servers) await server.end();
      await postgres.end();
    };
    // One after the other: both make the roles that are the whole PostgreSQL server's.
    const start = async (mode: Mode) => {
      servers.push(await started(postgres.url, mode));
    };
    await start("together")
      .then(() => start("alone"))
      .catch(async (error: unknown) => {
        await end();
        throw error;
      });
    const [together, alone] = servers;
    return {
      sides: [posting("Garant", together, many), posting("one entry a transaction", alone, few)],
      expected: "every receipt proves another entry",
      rows: [
        {
          what: "reports acknowledged over HTTP at 256 clients",
          opponent: "one entry a transaction",
          ...{ unit: "/s", better: "more", value: ({ readings }) => readings.rate ?? 0, wanted: { timesBetter: 5 } },
        },
      ],
      end,
    };
  },
};

type Mode = "together" | "alone";
type Server = { readonly port: number; readonly key: VerifierKey; readonly end: () => Promise<void> };

/** On a database of its own. */
async function started(url: string, mode: Mode): Promise<Server> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${mode}`);
  await client.end();
  const folder = await mkdtemp(path.join(tmpdir(), "garant-ledger-"));
  const child = fork(program, [url.replace(/postgres$/, mode), folder, mode]);
  const { port, key } = await said(child);
  const known = parseVerifierKey(key, sha256);
  if (!known.ok) throw new Error(`the server said no key: ${key}`);
  const end = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await gone;
    await rm(folder, { recursive: true });
  };
  return { port, key: known.value, end };
}

function said(child: ChildProcess): Promise<{ port: number; key: string }> {
  return new Promise((resolve, reject) => {
    child.once("message", (message: { port: number; key: string }) => resolve(message));
    child.once("exit", (code) => reject(new Error(`the ledger's server ended with ${code}`)));
  });
}

function posting(name: string, { port, key }: Server, reports: number): Side {
  return {
    name,
    run: async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: clients });
      const receipts: string[] = [];
      let next = 0;
      const began = performance.now();
      const each = Array.from({ length: clients }, async () => {
        while (next < reports) receipts.push(await posted(agent, port, `nothing answers, report ${next++}`));
      });
      await Promise.all(each);
      const rate = (reports / (performance.now() - began)) * 1_000;
      agent.destroy();
      return { answer: () => proved(receipts, reports, key), readings: { rate } };
    },
  };
}

function posted(agent: Agent, port: number, note: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const posting = request({ port, host: "127.0.0.1", method: "POST", agent }, (reply) => {
      text(reply).then((said) => (reply.statusCode === 201 ? resolve(said) : reject(new Error(said))), reject);
    });
    posting.on("error", reject);
    posting.end(JSON.stringify({ note }));
  });
}

function proved(receipts: readonly string[], reports: number, key: VerifierKey): string {
  const read = receipts.flatMap((one) => {
    const receipt = parseReceipt(one);
    return receipt.ok && verifyReceipt(receipt.value, [key], { sha256, verifyEd25519 }).ok ? [receipt.value.index] : [];
  });
  const different = new Set(read).size;
  return different === reports ? "every receipt proves another entry" : `${different} of ${reports} reports are proved`;
}
