/** The engine that the settings ask for. */
import type { Engine } from "./engine.ts";
import { postgresEngine } from "./open-postgres.ts";

/** The PostgreSQL server of an address, or without one the embedded database of the data folder. */
export async function openEngine(dataFolder: string, databaseUrl: string | undefined): Promise<Engine> {
  if (databaseUrl !== undefined) return postgresEngine(databaseUrl);
  const { openPglite } = await import("./open-pglite.ts");
  return await openPglite(dataFolder);
}
