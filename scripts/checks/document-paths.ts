/** What the documents cite is there: links between them, and paths of the source. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isOurFolder } from "./our-folders.ts";
import type { Finding } from "./source-file.ts";

const link = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
const citedPath = /`((?:core|api|server|console|cli|agreements|docs|scripts|test|runtime|tools|bin)\/[\w./-]+)`/g;
/** Lines of the tree in docs/architecture.md, which has a check of its own. */
const treeLine = /^ *- `[^`]+\/`/;

/** Links are from the document's own folder, cited paths from the top. */
export function missingPaths(top: string): Finding[] {
  return documentsUnder(top, "").flatMap((document) => {
    const lines = readFileSync(path.join(top, document), "utf8").split("\n");
    return lines.flatMap((text, place) => {
      const linked = found(text, link).map((to) => path.posix.join(path.posix.dirname(document), to));
      const cited = treeLine.test(text) ? [] : found(text, citedPath);
      return [...linked, ...cited]
        .filter((to) => !existsSync(path.join(top, to)))
        .map((to) => ({ path: document, line: place + 1, message: `${to} is not there` }));
    });
  });
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, to]) => (to === undefined ? [] : [to]));
}

function documentsUnder(top: string, folder: string): string[] {
  return readdirSync(path.join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return isOurFolder(below) ? documentsUnder(top, below) : [];
    return entry.name.endsWith(".md") ? [below] : [];
  });
}
