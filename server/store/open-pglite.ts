/** The embedded database of a data folder. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { Foreseen } from "../foreseen.ts";
import { type Engine, embeddedEngine } from "./engine.ts";

/** Opens the database of `folder`, made first where there is none; a half-made one (the process was killed) is thrown away. */
export async function openPglite(folder: string): Promise<Engine> {
  return embeddedEngine(await openLite(folder));
}

/** The same, as its own engine knows it. */
export async function openLite(folder: string): Promise<PGlite> {
  const database = join(folder, "db");
  if (!existsSync(database)) await initialise(database);
  try {
    return await PGlite.create({ dataDir: database });
  } catch (error) {
    throw unopened(database, error);
  }
}

function unopened(database: string, error: unknown): Foreseen {
  const reason = error instanceof Error ? error.message : String(error);
  const words = {
    en: `${database} cannot be opened as Garant's database, and nothing in it was changed: ${reason}. Restore a backup (garant restore) beside it.`,
    fr: `${database} ne s’ouvre pas comme base de données de Garant, et rien n’y a été modifié\u202f: ${reason}. Restaurez une sauvegarde à côté (garant restore).`,
  };
  return new Foreseen("database-unopened", words, error);
}

async function initialise(database: string): Promise<void> {
  const half = `${database}.new`;
  await rm(half, { recursive: true, force: true });
  const program = fileURLToPath(new URL("initialise.ts", import.meta.url));
  const child = spawn(process.execPath, [program, half], { stdio: ["ignore", "ignore", "pipe"] });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`The database could not be made in ${half}: ${said.join("").slice(-1000)}`);
  await rename(half, database);
}
