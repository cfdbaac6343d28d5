/** Files that are whole or absent, and on the disk before anyone is told of them. */
import { existsSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "./io.ts";

/** `new`: fails where the file exists. `replace`: the whole new content or the whole old one, whenever the power goes. */
export type Keeping = { readonly how: "new" | "replace"; readonly mode?: number };

type Pieces = Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;

const readableByAll = 0o644;

/** Writes beside, forces to disk, puts in place under its name, forces the folder to disk. */
export async function keepFile(file: string, pieces: Pieces, { how, mode = readableByAll }: Keeping): Promise<void> {
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

/** What is wrong with writing to that file before anything is asked for: it is there, and may not be replaced. */
export function fileInTheWay(file: string | undefined, force: boolean): Problem | undefined {
  if (file === undefined || force || !existsSync(file)) return undefined;
  return {
    file,
    code: "exists",
    message: { en: "exists already, and is not overwritten.", fr: "existe déjà, et n’est pas écrasé." },
  };
}
