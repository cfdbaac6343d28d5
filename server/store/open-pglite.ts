/** The embedded database of a data folder. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { type Engine, embeddedEngine } from "./engine.ts";

/** Opens the database of `folder`, made first where there is none; a half-made one (the process was killed) is thrown away. */
export async function openPglite(folder: string): Promise<Engine> {
  return embeddedEngine(await openLite(folder));
}

/** The same, as its own engine knows it. */
export async function openLite(folder: string): Promise<PGlite> {
  const database = join(folder, "db");
  if (!existsSync(database)) await initialise(database);
  return await PGlite.create({ dataDir: database });
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
