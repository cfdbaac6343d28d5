/** docs/architecture.md says what each folder is for: every folder of the disk is in it, and every one in it is on the disk. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isOurFolder } from "./our-folders.ts";
import type { Finding } from "./source-file.ts";

const document = "docs/architecture.md";

/** A line of the document: - `core/time/`: what it is for. With `(later)` after the name, it need not exist yet. */
type Described = { readonly folder: string; readonly later: boolean; readonly sentence: string };

export function differencesWithArchitecture(top: string): Finding[] {
  const described = describedFolders(readFileSync(path.join(top, document), "utf8"));
  const onDisk = foldersUnder(top, "");
  const isKnown = (folder: string) => described.some((one) => matches(one.folder, folder));
  return [
    ...onDisk.filter((folder) => !isKnown(folder)).map((folder) => differs(`${folder}/ is on the disk and not described`)),
    ...described.flatMap(({ folder, later, sentence }) => {
      const exists = onDisk.some((one) => matches(folder, one));
      if (!exists && !later) return [differs(`${folder}/ is described and not on the disk`)];
      if (exists && later) return [differs(`${folder}/ is marked (later) and is on the disk`)];
      return sentence === "" ? [differs(`${folder}/ is named and not described`)] : [];
    }),
  ];
}

function describedFolders(text: string): Described[] {
  return [...text.matchAll(/^ *- `([^`]+)\/`( \(later\))?(?:: (.*))?$/gm)].map(([, folder = "", later, sentence = ""]) => ({
    folder,
    later: later !== undefined,
    sentence,
  }));
}

/** `<noun>` in a described folder stands for any one name. */
function matches(described: string, folder: string): boolean {
  const wanted = described.split("/");
  const names = folder.split("/");
  return wanted.length === names.length && wanted.every((name, place) => /^<.+>$/.test(name) || name === names[place]);
}

/** Every folder that holds a file, however deep, from the top. Other packages' own folders and what is made by running are left out. */
function foldersUnder(top: string, folder: string): string[] {
  return readdirSync(path.join(top, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.posix.join(folder, name))
    .filter(isOurFolder)
    .flatMap((below) => {
      return holdsFiles(path.join(top, below)) ? [below, ...foldersUnder(top, below)] : [];
    });
}

function holdsFiles(folder: string): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile());
}

function differs(message: string): Finding {
  return { path: document, message };
}
