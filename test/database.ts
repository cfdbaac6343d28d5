/** A migrated database for each file of tests: made once, dumped, and loaded again in a fifth of a second. */
import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { migrationFiles } from "../server/store/migrate.ts";
import { openStore } from "../server/store/store.ts";

/** A database in memory, already at this version's schema; the caller closes it. */
export async function freshDatabase(dataDir?: string): Promise<PGlite> {
  const loadDataDir = await template();
  return await PGlite.create(dataDir === undefined ? { loadDataDir } : { dataDir, loadDataDir });
}

let made: Promise<Blob> | undefined;

function template(): Promise<Blob> {
  made ??= makeTemplate();
  return made;
}

/** Kept between runs under the digest of the migrations: a changed schema is another file. One thread makes it, the others wait. */
async function makeTemplate(): Promise<Blob> {
  const digests = (await migrationFiles()).map((file) => file.digest).join();
  const file = join(tmpdir(), `garant-template-${createHash("sha256").update(digests).digest("hex").slice(0, 16)}.tar`);
  const mine = await open(`${file}.making`, "wx").catch(() => undefined);
  if (mine === undefined) await existing(file);
  if (!(await exists(file))) await make(file);
  await mine?.close();
  if (mine !== undefined) await rm(`${file}.making`, { force: true });
  return await openAsBlob(file);
}

const longestMakingMs = 60_000;
const pauseMs = 50;

/** Resolves when the file is there, or whoever makes it has been at it for too long. */
async function existing(file: string): Promise<void> {
  for (let waited = 0; waited < longestMakingMs && !(await exists(file)); waited += pauseMs) await delay(pauseMs);
}

async function exists(file: string): Promise<boolean> {
  return await stat(file).then(
    () => true,
    () => false,
  );
}

async function make(file: string): Promise<void> {
  const lite = await PGlite.create();
  await openStore(lite);
  const dumped = await lite.dumpDataDir("none");
  await lite.close();
  const half = `${file}.${process.pid}.${performance.now()}`;
  await writeFile(half, Buffer.from(await dumped.arrayBuffer()));
  await rename(half, file);
}
