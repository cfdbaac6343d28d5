/** The engine that the settings ask for. */
import type { Engine } from "./engine.ts";
import { openPglite } from "./open-pglite.ts";
import { postgresEngine } from "./open-postgres.ts";

/** The PostgreSQL server of an address, or without one the embedded database of the data folder. */
export async function openEngine(dataFolder: string, databaseUrl: string | undefined): Promise<Engine> {
  return databaseUrl === undefined ? await openPglite(dataFolder) : postgresEngine(databaseUrl);
}
