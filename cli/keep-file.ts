/** Files that are whole or absent, and on the disk before anyone is told of them. */
import { existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Words } from "../core/words/language.ts";
import type { Problem } from "./io.ts";

/** `new`: fails where the file exists. `replace`: the whole new content or the whole old one, whenever the power goes. */
export type Keeping = { readonly how: "new" | "replace"; readonly mode?: number };

type Pieces = Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

const readableByAll = 0o644;

/** A file that the system did not let be written: a full disk, a folder that is not ours. What was there before is still there. */
export class NotWritten extends Error {
  readonly words: Words;

  constructor(file: string, cause: Error) {
    super(`${file}: ${cause.message}`, { cause });
    this.words = {
      en: `${file} could not be written, and nothing of it is left: ${cause.message}`,
      fr: `${file} n’a pas pu être écrit, et il n’en reste rien\u202f: ${cause.message}`,
    };
  }
}

/** Writes beside, forces to disk, puts in place under its name, forces the folder to disk. Throws `NotWritten`, or what the pieces throw. */
export async function keepFile(file: string, pieces: Pieces, keeping: Keeping): Promise<void> {
  try {
    await writeAndPlace(file, pieces, keeping);
  } catch (error) {
    // A connection that was cut says its own: what the file system says names no file where the disk is full.
    throw error instanceof Error && "code" in error && fileCodes.has(String(error.code)) ? new NotWritten(file, error) : error;
  }
}

const fileCodes: ReadonlySet<string> = new Set([
  ...["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "EIO"],
  ...["ENOENT", "ENOTDIR", "EISDIR", "EEXIST", "EMFILE", "ENAMETOOLONG"],
]);

async function writeAndPlace(file: string, pieces: Pieces, { how, mode = readableByAll }: Keeping): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await using handle = await open(beside, "w", mode);
    for await (const piece of pieces) await handle.appendFile(piece);
    await handle.sync();
    if (how === "replace") await rename(beside, file);
    else await link(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  await using folder = await open(path.dirname(file), "r");
  await folder.sync();
}

/** What is wrong with writing to that file before anything is asked for: its folder is not there, or it is, and may not be replaced. */
export function fileInTheWay(file: string | undefined, force: boolean): Problem | undefined {
  if (file === undefined) return undefined;
  if (!existsSync(path.dirname(file))) return noFolderFor(file);
  if (force || !existsSync(file)) return undefined;
  return {
    file,
    code: "exists",
    message: { en: "exists already, and is not overwritten.", fr: "existe déjà, et n’est pas écrasé." },
  };
}

function noFolderFor(file: string): Problem {
  const folder = path.dirname(file);
  const message = {
    en: `cannot be written: there is no folder ${folder}.`,
    fr: `ne peut être écrit\u202f: il n’y a pas de dossier ${folder}.`,
  };
  return { file, code: "unknown-folder", message };
}
