/** Brings a database to the schema of this version: numbered SQL files, each applied once, none changed since. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { DatabaseRefused } from "./database-refused.ts";

export type MigrationFile = { readonly name: string; readonly text: string; readonly digest: string };

const folder = new URL("migrations/", import.meta.url);

/** The files of `migrations/`, in the order of their numbers. */
export async function migrationFiles(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return await Promise.all(
    names.map(async (file) => {
      const text = await readFile(new URL(file, folder), "utf8");
      return { name: file.replace(/\.sql$/, ""), text, digest: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

/** Applies what is missing. Throws `DatabaseRefused` where what was applied is not what is known here, or the error of a step that fails. */
export async function migrate<Schema>(database: Kysely<Schema>, files: readonly MigrationFile[]): Promise<void> {
  const missing = missingOf(files, await appliedTo(database));
  if (missing.length === 0) return;
  await sql`create schema if not exists garant`.execute(database);
  await sql`create table if not exists garant.migration_digest (name text primary key, digest text not null)`.execute(database);
  const migrations = Object.fromEntries(files.map((file) => [file.name, applying(file)]));
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: "garant",
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** As `migrate`, by one process at a time: the second finds nothing left to do. */
export async function migrateAlone<Schema>(database: Kysely<Schema>, files: readonly MigrationFile[]): Promise<void> {
  await database.connection().execute(async (alone) => {
    await sql`select pg_advisory_lock(hashtextextended('garant migrate', 0))`.execute(alone);
    try {
      await migrate(alone, files);
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('garant migrate', 0))`.execute(alone);
    }
  });
}

export type Applied = { readonly name: string; readonly digest: string };

/** What was applied, with its digests, in its order; nothing to a database that is empty. */
export async function appliedTo<Schema>(database: Kysely<Schema>): Promise<readonly Applied[]> {
  const there = await sql<{ there: boolean }>`select to_regclass('garant.migration_digest') is not null as there`.execute(
    database,
  );
  if (there.rows[0]?.there !== true) return [];
  return (await sql<Applied>`select name, digest from garant.migration_digest order by name`.execute(database)).rows;
}

/** Forward only: a program that is older than the database would not know what it reads. */
export function missingOf(files: readonly MigrationFile[], applied: readonly Applied[]): MigrationFile[] {
  for (const { name, digest } of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new DatabaseRefused({ code: "database-newer", migration: name });
    if (file.digest !== digest) throw new DatabaseRefused({ code: "migration-changed", migration: name });
  }
  return files.filter(({ name }) => !applied.some((one) => one.name === name));
}

function applying(file: MigrationFile): Migration {
  return {
    up: async (database) => {
      for (const statement of statementsOf(file.text)) await sql.raw(statement).execute(database);
      await sql`insert into garant.migration_digest (name, digest) values (${file.name}, ${file.digest})`.execute(database);
    },
  };
}

/** A statement ends with a semicolon followed by an empty line: bodies of functions hold none. */
function statementsOf(text: string): string[] {
  return text
    .split(/;\n(?:\n+|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
