/** Brings a database to the schema of this version: numbered SQL files, each applied once, none changed since. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";

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

/** Applies what is missing. Throws where a file applied before reads otherwise now, or where a step fails. */
export async function migrate<Schema>(database: Kysely<Schema>, files: readonly MigrationFile[]): Promise<void> {
  const applied = await appliedTo(database);
  refuseChanged(files, applied);
  if (files.every(({ name }) => applied.some((one) => one.name === name))) return;
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

type Applied = { readonly name: string; readonly digest: string };

async function appliedTo<Schema>(database: Kysely<Schema>): Promise<readonly Applied[]> {
  const there = await sql<{ there: boolean }>`select to_regclass('garant.migration_digest') is not null as there`.execute(
    database,
  );
  if (there.rows[0]?.there !== true) return [];
  return (await sql<Applied>`select name, digest from garant.migration_digest`.execute(database)).rows;
}

function refuseChanged(files: readonly MigrationFile[], applied: readonly Applied[]): void {
  for (const { name, digest } of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (file !== undefined && file.digest !== digest) throw new Error(`Migration ${name} was changed after it was applied.`);
  }
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
