/**
 * A migrated database for each file of tests: made once, and cloned in a fifth of a second. On the embedded engine it is a dump that
 * is loaded; on the PostgreSQL server of `GARANT_TEST_DATABASE`, where that is set, a template.
 */
import { clonedEmbedded, laidEmbedded } from "./embedded-database.ts";
import { clonedServerDatabase, serverUrl, urlOfFolder } from "./server-database.ts";
import type { TestDatabase } from "./test-database.ts";

/** A database at this version's schema: in memory, or in the folder's `db`; on the server either way where that is asked. */
export async function freshDatabase(folder?: string): Promise<TestDatabase> {
  return serverUrl !== undefined ? await clonedServerDatabase(folder) : await clonedEmbedded(folder);
}

/** The same for a program that will be started on the data folder. */
export async function layDatabase(folder: string): Promise<void> {
  if (serverUrl === undefined) await laidEmbedded(folder);
  else await (await clonedServerDatabase(folder)).end();
}

/** How a program that is handed a data folder finds the database that was cloned for it. */
export function databaseOfFolder(folder: string): { readonly databaseUrl?: string } {
  const databaseUrl = urlOfFolder(folder);
  return databaseUrl === undefined ? {} : { databaseUrl };
}

/** The same for a program that is told by its environment. */
export function environmentOfFolder(folder: string): Record<string, string> {
  const { databaseUrl } = databaseOfFolder(folder);
  return databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
}
