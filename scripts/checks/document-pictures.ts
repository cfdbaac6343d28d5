/** Pictures in the documents: each is shown somewhere, by pages of its own language, and is small. What is shown and not there is told elsewhere. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { linksOf, parsed } from "../docs/markdown.ts";
import { missingPaths } from "./document-paths.ts";
import type { Finding } from "./source-file.ts";

const folder = "docs/images";
const mostBytes = 120_000;
const languageIn = /\.(en|fr)\.\w+$/;

/** What documents cite and is not there, and what is wrong with their pictures. */
export function documentFaults(top: string): Finding[] {
  return [...missingPaths(top), ...pictureFaults(top)];
}

/** README.md and every page of docs/, by their paths. */
export function pictureFaults(top: string): Finding[] {
  if (!existsSync(path.join(top, folder))) return [];
  const shownBy = picturesShown(top);
  return readdirSync(path.join(top, folder)).flatMap((name) => {
    const picture = `${folder}/${name}`;
    const fault = (message: string) => ({ path: picture, line: 1, message });
    const pages = shownBy.get(picture) ?? [];
    const language = languageIn.exec(name)?.[1];
    const strangers = pages.filter((page) => language !== undefined && languageOf(page) !== language);
    const other = name.replace(languageIn, (ending) => ending.replace(language ?? "", language === "fr" ? "en" : "fr"));
    const { size } = statSync(path.join(top, picture));
    return [
      ...(pages.length === 0 ? [fault("no document shows it")] : []),
      ...strangers.map((page) => fault(`${page} shows it, and is in the other language`)),
      ...(existsSync(path.join(top, folder, other)) ? [] : [fault(`${other} is missing beside it`)]),
      ...(size > mostBytes ? [fault(`${size} bytes, at most ${mostBytes}`)] : []),
    ];
  });
}

function languageOf(page: string): "en" | "fr" {
  return page.startsWith("docs/fr/") ? "fr" : "en";
}

function picturesShown(top: string): Map<string, string[]> {
  const shown = new Map<string, string[]>();
  for (const page of [...(existsSync(path.join(top, "README.md")) ? ["README.md"] : []), ...pagesIn(top, "docs")])
    for (const { to } of linksOf(parsed(readFileSync(path.join(top, page), "utf8")))) {
      const picture = path.posix.join(path.posix.dirname(page), to);
      if (picture.startsWith(`${folder}/`)) shown.set(picture, [...(shown.get(picture) ?? []), page]);
    }
  return shown;
}

function pagesIn(top: string, below: string): string[] {
  return readdirSync(path.join(top, below), { withFileTypes: true }).flatMap((entry) => {
    const at = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return entry.name === "dist" ? [] : pagesIn(top, at);
    return at.endsWith(".md") ? [at] : [];
  });
}
