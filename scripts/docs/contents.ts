/** What the site is made of, and in which order: every document of docs/ stands in exactly one section. */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../core/words/language.ts";

type Words = Readonly<Record<Language, string>>;

/** Pages by their paths from docs/, without the ending; a folder stands for all in it that is named nowhere else. */
export type Section = { readonly title: Words; readonly pages: readonly string[]; readonly folder?: string };

export const sections: readonly Section[] = [
  { title: { en: "Begin", fr: "Commencer" }, pages: ["index", "getting-started", "concepts"] },
  {
    title: { en: "Tasks", fr: "Tâches" },
    pages: ["tasks", "agents", "sources", "settling", "statements", "ledger"],
    folder: ".",
  },
  {
    title: { en: "Operations", fr: "Exploitation" },
    pages: ["operations", "configuration", "postgresql", "security", "reliability", "performance", "scale"],
  },
  { title: { en: "Reference", fr: "Référence" }, pages: ["api-examples"], folder: "reference" },
  { title: { en: "Inside", fr: "Intérieur" }, pages: ["architecture"], folder: "adr" },
];

/** Users' pages that have a French page beside them, in docs/fr/. */
export const inBothLanguages: readonly string[] = [
  ...["index", "getting-started", "concepts", "tasks", "agents", "sources", "settling", "statements", "ledger"],
  ...["operations", "configuration", "postgresql", "security"],
];

export type Placed = { readonly section: Section; readonly pages: readonly string[] };

/** The sections with the pages that are there. */
export function placedPages(docs: string): Placed[] {
  const there = documentsOf(docs);
  const named = new Set(sections.flatMap(({ pages }) => pages));
  return sections.map((section) => ({
    section,
    pages: [
      ...section.pages.filter((page) => there.includes(page)),
      ...there.filter((page) => !named.has(page) && section.folder === path.posix.dirname(page)),
    ],
  }));
}

/** Every English document below docs/, by its path without the ending; the index of a folder first, then by name. */
export function documentsOf(docs: string): string[] {
  return readdirSync(docs, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => file.endsWith(".md") && !/^(dist|fr)\//.test(file))
    .map((file) => file.replace(/\.md$/, ""))
    .sort((one, other) => sortKey(one).localeCompare(sortKey(other), "en"));
}

function sortKey(page: string): string {
  return page.replace(/(^|\/)index$/, "$1");
}
