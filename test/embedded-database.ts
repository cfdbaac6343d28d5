/** Embedded databases for tests: one is made and dumped, the others are loaded from the dump. */
import { execFile } from "node:child_process";
import { openAsBlob } from "node:fs";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { embeddedEngine } from "../server/store/engine.ts";
import { openStore } from "../server/store/store.ts";
import { schemaDigest } from "./schema-digest.ts";
import type { TestDatabase } from "./test-database.ts";

/** In memory, or in the folder's `db`. */
export async function clonedEmbedded(folder?: string): Promise<TestDatabase> {
  const loadDataDir = await openAsBlob(await template());
  return ofLite(await PGlite.create(folder === undefined ? { loadDataDir } : { dataDir: join(folder, "db"), loadDataDir }));
}

/** A database in the folder's `db` for a server that is started on it: it need not make one, which takes longer than all else at its start. */
export async function laidEmbedded(folder: string): Promise<void> {
  const database = join(folder, "db");
  await mkdir(database, { recursive: true, mode: 0o700 });
  await promisify(execFile)("tar", ["-xf", await template(), "-C", database]);
}

/** One that is there already. */
export function ofLite(lite: PGlite): TestDatabase {
  const engine = embeddedEngine(lite);
  return {
    engine,
    asSuperuser: async (statements) => {
      await lite.exec(`reset role; ${statements}; set role garant_identity`);
    },
    end: () => engine.close(),
  };
}

let made: Promise<string> | undefined;

function template(): Promise<string> {
  made ??= makeTemplate();
  return made;
}

/** Kept between runs under the digest of the migrations: a changed schema is another file. One thread makes it, the others wait. */
async function makeTemplate(): Promise<string> {
  const file = join(tmpdir(), `garant-template-${await schemaDigest()}.tar`);
  const mine = await open(`${file}.making`, "wx").catch(() => undefined);
  if (mine === undefined) await existing(file);
  if (!(await exists(file))) await make(file);
  await mine?.close();
  if (mine !== undefined) await rm(`${file}.making`, { force: true });
  return file;
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
  await openStore(embeddedEngine(lite));
  const dumped = await lite.dumpDataDir("none");
  await lite.close();
  const half = `${file}.${process.pid}.${performance.now()}`;
  await writeFile(half, Buffer.from(await dumped.arrayBuffer()));
  await rename(half, file);
}
