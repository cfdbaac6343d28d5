/** The files of the source under a folder, read for the checks. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isOurFolder } from "./our-folders.ts";
import { readSource } from "./read-source.ts";
import { rooms, type SourceFile } from "./source-file.ts";

const besideTheRooms = ["test", "scripts", "bench"];

/** Every source file of the rooms, the tests, the scripts and the benches. */
export function readTree(top: string): SourceFile[] {
  return readablePaths(top).map((file) => readSource(file, readFileSync(path.join(top, file), "utf8")));
}

/** Their paths, from the top. */
export function readablePaths(top: string): string[] {
  const paths = [...rooms, ...besideTheRooms].flatMap((folder) => filesUnder(top, folder));
  return paths.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"));
}

/** Paths of the files under a folder, from the top, sorted; none where the folder is absent. */
function filesUnder(top: string, folder: string): string[] {
  const place = path.join(top, folder);
  const entries = existsSync(place) ? readdirSync(place, { withFileTypes: true }) : [];
  return entries
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return isOurFolder(file) ? filesUnder(top, file) : [];
      return entry.isFile() ? [file] : [];
    })
    .sort();
}
