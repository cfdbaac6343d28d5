/** What the console says stands in its word lists, in both languages: a text in a page would be read in one. */
import { type Finding, isTest, type SourceFile } from "./source-file.ts";

/** Names that are the same in every language. */
const names = new Set(["Garant", "PDF", "JSON", "CSV", "sha"]);
const words = /\p{L}{2,}/gu;

/** Words shown by a page of the console that come from no list. */
export function unlistedTexts(files: readonly SourceFile[]): Finding[] {
  return files
    .filter(({ path }) => path.startsWith("console/") && path.endsWith(".tsx") && !isTest(path))
    .flatMap(({ path, shownTexts }) =>
      shownTexts
        .filter(({ text }) => (text.match(words) ?? []).some((word) => !names.has(word)))
        .map(({ text, line }) => ({
          path,
          line,
          message: `${JSON.stringify(text.trim())} belongs into console/words, in both languages`,
        })),
    );
}
