/**
 * `garant backup` and `garant restore`: a data folder with its embedded database, copied whole with the digest of each file, and put
 * back. A list written last says that the copy is complete.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Language } from "../../core/words/language.ts";
import { durableFiles, missingAsUndefined } from "../keys/durable-files.ts";
import { sizeOfCheckpoint } from "../ledger/find-log.ts";
import type { Engine } from "../store/engine.ts";
import { lockFolder } from "../store/folder-lock.ts";
import { filled } from "./database-words.ts";
import type { TaskResult } from "./task.ts";

const format = 1;
const listName = "backup.json";
const restoring = "db.restoring";
/** What a data folder needs to be itself again; `cache`, the lock and the demonstration are made anew. */
const parts = ["db", "keys", "checkpoints", "tokens"];

type Kept = { readonly path: string; readonly size: number; readonly sha256: string };
/** A database wants its empty folders back too. */
type List = {
  readonly format: number;
  readonly madeAt: string;
  readonly folders: readonly string[];
  readonly files: readonly Kept[];
};

export type RestoreFault =
  | { readonly code: "not-a-backup"; readonly path: string }
  | { readonly code: "file-altered" | "file-missing"; readonly path: string }
  | { readonly code: "database-there"; readonly path: string }
  | { readonly code: "folder-not-empty"; readonly path: string };

const texts = {
  saved: { en: "{count} files, {megabytes} MB, in {folder}", fr: "{count} fichiers, {megabytes}\u00a0Mo, dans {folder}" },
  keys: {
    en: "It holds the signing keys: keep it as you keep them.",
    fr: "Elle contient les clés de signature\u202f: gardez-la comme vous les gardez.",
  },
  restored: { en: "{count} files restored into {folder}", fr: "{count} fichiers restaurés dans {folder}" },
  older: {
    en: "{tenant}: the backup's last checkpoint is of {size} entries, and one of {given} was given out from here. The newer one is kept: the log takes nothing until it is restored up to it.",
    fr: "{tenant}\u202f: le dernier point de contrôle de la sauvegarde est de {size} entrées, et un de {given} a été remis d’ici. Le plus récent est gardé\u202f: le journal ne prend rien tant qu’il n’est pas restauré jusque-là.",
  },
  faults: {
    "not-a-backup": {
      en: "{path}: not a complete backup of Garant",
      fr: "{path}\u202f: pas une sauvegarde complète de Garant",
    },
    "file-altered": { en: "{path} is not what was saved", fr: "{path} n’est pas ce qui a été sauvegardé" },
    "file-missing": { en: "{path} is missing", fr: "{path} manque" },
    "database-there": {
      en: "{path} is there: move it away first, nothing is overwritten",
      fr: "{path} existe\u202f: déplacez-le d’abord, rien n’est écrasé",
    },
    "folder-not-empty": { en: "{path} is not empty", fr: "{path} n’est pas vide" },
  },
} as const;

/** Takes the folder, has the database write everything down, and copies. Throws `DataFolderInUse`. */
export async function backup(
  open: () => Promise<Engine>,
  dataFolder: string,
  into: string,
  language: Language,
): Promise<TaskResult> {
  if ((await missingAsUndefined(readdir(into)))?.length) return refused({ code: "folder-not-empty", path: into }, language);
  const unlock = lockFolder(dataFolder);
  try {
    // Opened and closed once: the files are then what a database that was shut down leaves.
    await (await open()).close();
    await mkdir(into, { recursive: true, mode: 0o700 });
    const files: Kept[] = [];
    const found = await contentOf(dataFolder);
    for (const path of found.files) {
      await cp(join(dataFolder, path), join(into, path), { preserveTimestamps: true });
      files.push({ path, ...(await digestOf(join(into, path))) });
    }
    const list: List = { format, madeAt: new Date().toISOString(), folders: found.folders, files };
    await durableFiles.replace(join(into, listName), `${JSON.stringify(list, null, 1)}\n`, 0o600);
    const megabytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1_000_000);
    const said = filled(texts.saved[language], { count: files.length, megabytes, folder: into });
    return { exitCode: 0, text: `${said}\n${texts.keys[language]}\n`, json: { backup: into, files: files.length } };
  } catch (error) {
    // Nothing stood in that folder: what does is half of a backup, and must not be taken for one.
    for (const name of (await missingAsUndefined(readdir(into))) ?? [])
      await rm(join(into, name), { recursive: true, force: true });
    throw error;
  } finally {
    unlock();
  }
}

/** Checks every file before it changes anything; a newer checkpoint that was given out from this folder stays. */
export async function restore(from: string, dataFolder: string, language: Language): Promise<TaskResult> {
  const list = listOf(await missingAsUndefined(readFile(join(from, listName), "utf8")));
  if (list === undefined) return refused({ code: "not-a-backup", path: from }, language);
  const fault = await faultOf(from, dataFolder, list);
  if (fault !== undefined) return refused(fault, language);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(dataFolder);
  try {
    await rm(join(dataFolder, restoring), { recursive: true, force: true });
    for (const path of list.folders) await mkdir(placed(dataFolder, path), { recursive: true, mode: 0o700 });
    const older: { tenant: string; size: number; given: number }[] = [];
    for (const { path } of list.files) {
      const behind = path.startsWith("checkpoints/") ? await newerHere(from, dataFolder, path) : undefined;
      if (behind !== undefined) older.push(behind);
      else await copied(join(from, path), placed(dataFolder, path));
    }
    await rename(join(dataFolder, restoring), join(dataFolder, "db"));
    const lines = [
      filled(texts.restored[language], { count: list.files.length, folder: dataFolder }),
      ...older.map((one) => filled(texts.older[language], one)),
    ];
    return { exitCode: older.length > 0 ? 1 : 0, text: `${lines.join("\n")}\n`, json: { restored: list.files.length, older } };
  } finally {
    unlock();
  }
}

function refused(fault: RestoreFault, language: Language): TaskResult {
  return { exitCode: 1, text: `${filled(texts.faults[fault.code][language], fault)}\n`, json: { fault } };
}

async function copied(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await cp(from, to, { preserveTimestamps: true });
}

/** The database takes its place when all of it is there. */
function placed(dataFolder: string, path: string): string {
  return path === "db" || path.startsWith("db/") ? join(dataFolder, restoring, path.slice("db/".length)) : join(dataFolder, path);
}

/** Paths under the data folder, with slashes. */
async function contentOf(dataFolder: string): Promise<{ readonly folders: string[]; readonly files: string[] }> {
  const [folders, files]: [string[], string[]] = [[], []];
  for (const part of parts) {
    const found = (await missingAsUndefined(readdir(join(dataFolder, part), { recursive: true, withFileTypes: true }))) ?? [];
    for (const entry of found) {
      const path = join(entry.parentPath, entry.name).slice(dataFolder.length + 1);
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) folders.push(path);
    }
  }
  return { folders: folders.sort(), files: files.sort() };
}

async function digestOf(file: string): Promise<Omit<Kept, "path">> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return { size: (await stat(file)).size, sha256: hash.digest("hex") };
}

/** Undefined for what is no list of ours; a path that leads out of the backup is none either. */
function listOf(text: string | undefined): List | undefined {
  try {
    const list: List = JSON.parse(text ?? "");
    const inside = (path: string) => parts.includes(path.split("/")[0] ?? "") && !path.split("/").includes("..");
    const paths = [...list.folders, ...list.files.map(({ path }) => path)];
    return list.format === format && list.files.length > 0 && paths.every(inside) ? list : undefined;
  } catch {
    return undefined;
  }
}

async function faultOf(from: string, dataFolder: string, { files }: List): Promise<RestoreFault | undefined> {
  const database = join(dataFolder, "db");
  if ((await missingAsUndefined(stat(database))) !== undefined) return { code: "database-there", path: database };
  for (const { path, size, sha256 } of files) {
    const found = await missingAsUndefined(digestOf(join(from, path)));
    if (found === undefined) return { code: "file-missing", path };
    if (found.size !== size || found.sha256 !== sha256) return { code: "file-altered", path };
  }
  return undefined;
}

/** A checkpoint that was given out from this folder and is of more entries than the backup's. */
async function newerHere(from: string, dataFolder: string, path: string) {
  const [saved, here] = await Promise.all(
    [from, dataFolder].map(async (folder) => sizeOfCheckpoint(await missingAsUndefined(readFile(join(folder, path), "utf8")))),
  );
  if (saved === undefined || here === undefined || here <= saved) return undefined;
  return { tenant: path.slice("checkpoints/".length), size: saved, given: here };
}
