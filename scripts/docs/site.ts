/** The documents of docs/ as a site: pages, what they show, what is searched. It works from a disk as well as from a server. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../core/words/language.ts";
import { type Placed, placedPages } from "./contents.ts";
import { headingsOf, parsed, passagesOf, rendered } from "./markdown.ts";
import { type Navigation, pageHtml } from "./page.ts";

type Source = { readonly page: string; readonly language: Language; readonly title: string; readonly text: string };
type Site = {
  readonly top: string;
  readonly into: string;
  readonly sources: readonly Source[];
  readonly placed: readonly Placed[];
};

const languages: readonly Language[] = ["en", "fr"];

/** Writes it anew into a folder; returns how many pages it has, and how many bytes the folder holds. */
export function buildSite(top: string, into: string): { pages: number; bytes: number } {
  const docs = path.join(top, "docs");
  const placed = placedPages(docs);
  const all = placed.flatMap(({ pages }) => pages);
  const sources = languages.flatMap((language) => all.flatMap((page) => sourceOf(docs, page, language)));
  const site = { top, into, sources, placed };
  rmSync(into, { recursive: true, force: true });
  let bytes = 0;
  for (const source of sources) bytes += write(into, fileOf(source.page, source.language), htmlOf(site, source));
  for (const language of languages) bytes += write(into, `assets/search.${language}.js`, searchable(site, language));
  for (const [from, to] of assets(top)) bytes += copy(from, path.join(into, to));
  return { pages: sources.length, bytes };
}

function assets(top: string): [from: string, to: string][] {
  return [
    [path.join(top, "docs/site/style.css"), "assets/style.css"],
    [path.join(top, "docs/site/search.js"), "assets/search.js"],
    [path.join(top, "node_modules/minisearch/dist/umd/index.js"), "assets/minisearch.js"],
  ];
}

function sourceOf(docs: string, page: string, language: Language): Source[] {
  const file = path.join(docs, language === "fr" ? "fr" : "", `${page}.md`);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  return [{ page, language, text, title: headingsOf(parsed(text))[0]?.text ?? page }];
}

/** Where a page is in the site. */
function fileOf(page: string, language: Language): string {
  return `${language === "fr" ? "fr/" : ""}${page}.html`;
}

function htmlOf(site: Site, source: Source): string {
  const own = fileOf(source.page, source.language);
  const relative = (file: string) => path.posix.relative(path.posix.dirname(own), file);
  const tokens = parsed(source.text);
  const other = site.sources.find(({ page, language }) => page === source.page && language !== source.language);
  return pageHtml({
    language: source.language,
    title: source.title,
    root: relative("assets").replace(/assets$/, ""),
    navigation: navigationOf(site, source, relative),
    other: other === undefined ? undefined : relative(fileOf(other.page, other.language)),
    headings: headingsOf(tokens).filter(({ level }) => level === 2),
    body: rendered(tokens, (to) => addressIn(site, source, to, relative)),
  });
}

/** Each page in the reader's language, or in the one that it is written in. Decisions are many: from elsewhere their list stands for them. */
function navigationOf(
  { placed, sources }: Site,
  { page: own, language }: Source,
  relative: (file: string) => string,
): Navigation {
  return placed.map(({ section, pages }) => ({
    title: section.title[language],
    links: pages.flatMap((page) => {
      if (isDecision(page) && !own.startsWith("adr/")) return [];
      const versions = sources.filter((one) => one.page === page);
      const shown = versions.find((one) => one.language === language) ?? versions[0];
      if (shown === undefined) return [];
      const to = relative(fileOf(page, shown.language));
      return [{ title: shown.title, to, isHere: page === own, language: shown.language }];
    }),
  }));
}

const isDecision = (page: string): boolean => /^adr\/\d/.test(page);

/** A link as the site has it: to a page, to a file that is copied beside, or none where it leads out of the documents. */
function addressIn(site: Site, source: Source, to: string, relative: (file: string) => string): string | null {
  if (/^(https?:|mailto:|#)/.test(to)) return to;
  const [file = "", anchor] = to.split("#");
  const from = source.language === "fr" ? `fr/${source.page}` : source.page;
  const place = path.posix.join(path.posix.dirname(from), file);
  const ending = anchor === undefined ? "" : `#${anchor}`;
  const page = file.endsWith("/") ? `${place}index.html` : place.replace(/\.md$/, ".html");
  if (site.sources.some((one) => fileOf(one.page, one.language) === page)) return relative(page) + ending;
  const onDisk = path.join(site.top, "docs", place);
  if (place.startsWith("..") || !existsSync(onDisk) || statSync(onDisk).isDirectory()) return null;
  copy(onDisk, path.join(site.into, place));
  return relative(place);
}

/** What a reader of that language searches: each passage once, in that language where there is one. */
function searchable({ sources }: Site, language: Language): string {
  const read = sources.filter(
    (one) => one.language === language || !sources.some(({ page, language: its }) => page === one.page && its === language),
  );
  const passages = read.flatMap((source) =>
    passagesOf(parsed(source.text)).map(({ heading, text }, place) => ({
      id: `${fileOf(source.page, source.language)}${place === 0 ? "" : `#${heading.anchor}`}`,
      page: source.title,
      title: heading.text,
      text,
    })),
  );
  return `globalThis.passages = ${JSON.stringify(passages)};\n`;
}

function write(into: string, file: string, text: string): number {
  mkdirSync(path.dirname(path.join(into, file)), { recursive: true });
  writeFileSync(path.join(into, file), text);
  return Buffer.byteLength(text);
}

function copy(from: string, to: string): number {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
  return statSync(to).size;
}
