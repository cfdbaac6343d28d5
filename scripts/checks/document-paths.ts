/** What the documents cite is there: links between them down to the heading, and paths of the source. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { headingsOf, linksOf, parsed } from "../docs/markdown.ts";
import { isOurFolder } from "./our-folders.ts";
import type { Finding } from "./source-file.ts";

const citedPath = /`((?:core|api|server|console|cli|agreements|docs|scripts|test|runtime|tools|bin)\/[\w./-]+)`/g;
/** Lines of the tree in docs/architecture.md, which has a check of its own. */
const treeLine = /^ *- `[^`]+\/`/;

/** Links are from the document's own folder, cited paths from the top. */
export function missingPaths(top: string): Finding[] {
  return documentsUnder(top, "").flatMap((document) => {
    const text = readFileSync(path.join(top, document), "utf8");
    const missing = (to: string, line: number) => ({ path: document, line, message: `${to} is not there` });
    const linked = linksOf(parsed(text)).flatMap(({ to, line }) => {
      const gone = missingOf(top, document, to);
      return gone === undefined ? [] : [missing(gone, line)];
    });
    const cited = text
      .split("\n")
      .flatMap((one, place) =>
        (treeLine.test(one) ? [] : found(one, citedPath))
          .filter((to) => !existsSync(path.join(top, to)))
          .map((to) => missing(to, place + 1)),
      );
    return [...linked, ...cited];
  });
}

/** The file or folder that a link of ours leads to and that is not there, or the heading in it. */
function missingOf(top: string, document: string, to: string): string | undefined {
  if (/^(https?|mailto):/.test(to)) return undefined;
  const [file = "", anchor] = decodeURIComponent(to).split("#");
  const target = file === "" ? document : path.posix.join(path.posix.dirname(document), file);
  if (!existsSync(path.join(top, target))) return target;
  if (anchor === undefined) return undefined;
  const headings = target.endsWith(".md") ? headingsOf(parsed(readFileSync(path.join(top, target), "utf8"))) : [];
  return headings.some((one) => one.anchor === anchor) ? undefined : `${target}#${anchor}`;
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
