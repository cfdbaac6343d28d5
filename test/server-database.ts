/** Databases of a PostgreSQL server for tests: a template is migrated once, the others are cloned from it. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { postgresEngine } from "../server/store/open-postgres.ts";
import { openStore } from "../server/store/store.ts";
import { schemaDigest } from "./schema-digest.ts";
import type { TestDatabase } from "./test-database.ts";

/** A superuser's address of the server, whatever its database; it is not the application's. */
export const serverUrl = process.env.GARANT_TEST_DATABASE;

/** Which database stands for a data folder, so that it can be opened again. */
const ofFolder = new Map<string, string>();

/** A new database; one that was cloned for the folder before is opened again. */
export async function clonedServerDatabase(folder?: string): Promise<TestDatabase> {
  const known = folder === undefined ? undefined : ofFolder.get(folder);
  const name = known ?? (await clone());
  if (folder !== undefined) ofFolder.set(folder, name);
  const engine = postgresEngine(urlOf(name));
  return {
    engine,
    asSuperuser: (statements) => withClient(urlOf(name), (client) => client.query(statements)),
    end: async () => {
      await engine.close();
      if (folder === undefined) await dropDatabase(name);
    },
  };
}

/** Drops what was cloned for a folder. */
export async function dropDatabaseOf(folder: string): Promise<void> {
  const name = ofFolder.get(folder);
  ofFolder.delete(folder);
  if (name !== undefined) await dropDatabase(name);
}

/** The address of the database that was cloned for a folder. */
export function urlOfFolder(folder: string): string | undefined {
  const name = ofFolder.get(folder);
  return name === undefined ? undefined : urlOf(name);
}

/** Runs something on a connection of its own. */
export async function withClient(url: string, run: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(serverUrl ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

async function clone(): Promise<string> {
  const template = `garant_template_${await schemaDigest()}`;
  const name = `garant_${randomUUID().replaceAll("-", "")}`;
  await withClient(urlOf("postgres"), async (client) => {
    // Whoever comes first makes the template; nobody clones it while it is being made.
    await client.query("select pg_advisory_lock(20221)");
    const there = await client.query("select from pg_database where datname = $1", [template]);
    if (there.rowCount === 0) await makeTemplate(client, template);
    await client.query(`create database ${name} template ${template}`);
  });
  return name;
}

async function makeTemplate(client: Client, template: string): Promise<void> {
  const half = `${template}_half`;
  await client.query(`drop database if exists ${half}`);
  await client.query(`create database ${half}`);
  const store = await openStore(postgresEngine(urlOf(half)));
  await store.close();
  await client.query(`alter database ${half} rename to ${template}`);
}

async function dropDatabase(name: string): Promise<void> {
  await withClient(urlOf("postgres"), (client) => client.query(`drop database if exists ${name} with (force)`));
}
