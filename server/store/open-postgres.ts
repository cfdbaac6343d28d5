/** A PostgreSQL server as the engine: a few connections, each of them a role that reaches no table of a tenant. */
import { CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import { Client, Pool, type PoolConfig, types } from "pg";
import { sendAhead } from "./ahead.ts";
import { DatabaseRefused } from "./database-refused.ts";
import type { Engine } from "./engine.ts";
import { prepareWrites } from "./prepared.ts";

/** Enough for the log's writer, the pages that are open, and a job or two. */
const mostConnections = 12;
/** A server that does not answer is an error that says so, not a wait for ever. */
const connectWithinMs = 10_000;
const int8 = 20;
const bytea = 17;

/** The lowest version whose SQL is used here, as the server numbers itself. */
const oldestVersion = 150_000;

/**
 * What each connection begins with: the role that reaches no table of a tenant, and commits that are on the disk when they are
 * answered, whatever the server's own setting is.
 */
export const ourSession = `select set_config('role', 'garant_identity', false),
  set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), false)`;

/** `url`: `postgresql://…`. Nothing is connected before something is asked. */
export function postgresEngine(url: string, session = ourSession): Engine {
  const opened: Kysely<unknown>[] = [];
  return {
    kind: "server",
    url,
    asOwner: async (run) => {
      const owner = kyselyOf({ ...settingsOf(url), max: 1 });
      try {
        await refuseOlder(owner);
        return await run(owner);
      } finally {
        await owner.destroy();
      }
    },
    open: async () => {
      const database = kyselyOf({ ...settingsOf(url), max: mostConnections }, session);
      opened.push(database);
      return database;
    },
    close: async () => {
      await Promise.all(opened.splice(0).map((database) => database.destroy()));
    },
  };
}

/** A connection of its own, for what must not wait behind others: notifications, leases. */
export async function loneClient(url: string): Promise<Client> {
  const client = new Client(settingsOf(url));
  // Whoever uses it hears of its end by `end`.
  client.on("error", () => {});
  await client.connect();
  await client.query(ourSession);
  return client;
}

async function refuseOlder(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(owner);
  const version = Number(rows[0]?.version);
  if (version < oldestVersion) throw new DatabaseRefused({ code: "database-too-old", version: Math.floor(version / 10_000) });
}

function kyselyOf(settings: PoolConfig, session?: string): Kysely<unknown> {
  const pool = new Pool({ ...settings, pipeline: true });
  // A connection that breaks is replaced when one is asked for; whoever uses it hears of it by what it asked.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", () => {});
    prepareWrites(client);
  });
  const dialect = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      sendAhead(connection);
      if (session !== undefined) await connection.executeQuery(CompiledQuery.raw(session));
    },
  });
  return new Kysely<unknown>({ dialect });
}

function settingsOf(connectionString: string) {
  return {
    connectionString,
    application_name: "garant",
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  };
}

/** Both engines give the same values: numbers for `bigint` where they are safe, plain bytes for `bytea`. */
function parserOf(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  if (oid === int8) return safeNumber;
  if (oid === bytea) return bytesOf;
  return format === "binary" ? types.getTypeParser(oid, "binary") : types.getTypeParser(oid);
}

function safeNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** PostgreSQL writes bytes as `\x` and hexadecimal digits. */
function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
}
