/** The documents as a whole: none left out, none in one language only that is to be in both, both equal in what can be compared. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { seededFolder } from "../../test/seeded-folder.ts";
import { documentsOf, inBothLanguages, placedPages } from "./contents.ts";
import { fencesOf, headingsOf, parsed, rendered } from "./markdown.ts";
import { buildSite } from "./site.ts";

const docs = path.resolve(import.meta.dirname, "../../docs");
const read = (file: string) => readFileSync(path.join(docs, file), "utf8");
const badlySet = / [;:!?%»]|« |\p{L}'[\p{L}*«]/u;

/** What two texts of one page must share: the levels of their headings, and every command to the letter, with how it is run and what it must say. */
function shape(text: string) {
  const tokens = parsed(text);
  const commands = fencesOf(tokens).filter(({ info }) => /^(sh|console|sql|ini|text expect)/.test(info));
  return { levels: headingsOf(tokens).map(({ level }) => level), commands: commands.map(({ info, text: said }) => [info, said]) };
}

/** Running text, without what is written as code. */
const prose = (text: string) => text.replaceAll(/```[\s\S]*?```|`[^`]*`|\]\([^)]*\)/g, "").replaceAll(/^\|[ |-]*$/gm, "");

test("every document stands in one section", () => {
  const placed = placedPages(docs).flatMap(({ pages }) => pages);
  expect([...placed].sort()).toEqual(documentsOf(docs).sort());
});

test.each(inBothLanguages)("%s is in French too, and says as much", (page) => {
  expect(shape(read(`fr/${page}.md`))).toEqual(shape(read(`${page}.md`)));
});

test.each(inBothLanguages)("fr/%s is set as French", (page) => {
  expect(
    prose(read(`fr/${page}.md`))
      .split("\n")
      .filter((line) => badlySet.test(line)),
  ).toEqual([]);
});

test("control: another command, a heading left out, a plain space before a colon, a typewriter's apostrophe are seen", () => {
  expect(shape("# A\n\n```sh run\none\n```\n")).not.toEqual(shape("# A\n\n```sh run\ntwo\n```\n"));
  expect(shape("# A\n\n## B\n")).not.toEqual(shape("# A\n"));
  expect(["Attention : lisez", "L'**inconnu**", "aujourd'hui"].filter((text) => !badlySet.test(prose(text)))).toEqual([]);
});

test("every variable of the environment that the program reads is on the page of the configuration, and no other", () => {
  const root = path.resolve(docs, "..");
  const variable = /\b(?:GARANT_[A-Z_]+[A-Z]|DATABASE_URL|UV_THREADPOOL_SIZE)\b/g;
  const program = ["server", "cli"].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) => readFileSync(path.join(root, room, file), "utf8").match(variable) ?? []),
  );
  const told = (page: string) => [...new Set(read(page).match(variable))].sort();
  expect(told("configuration.md")).toEqual([...new Set(program)].sort());
  expect(told("fr/configuration.md")).toEqual(told("configuration.md"));
});

test("anchors are GitHub's", () => {
  const anchors = headingsOf(parsed("# One, *two* `three.four`\n\n## One\n\n## One\n\n## L’été\n"));
  expect(anchors.map(({ anchor }) => anchor)).toEqual(["one-two-threefour", "one", "one-1", "lété"]);
});

test("a link that leads out of the documents stays as text, and a table without names of columns has no head", () => {
  const address = (to: string) => (to === "in.md" ? "in.html" : null);
  expect(rendered(parsed("[a](in.md) [b](../out.ts)"), address)).toBe('<p><a href="in.html">a</a> b</p>\n');
  expect(rendered(parsed("| | |\n| --- | --- |\n| a | b |\n"), address)).not.toContain("<thead>");
});

test("each page of the site leads only to what is in the site", () => {
  const into = seededFolder({});
  const { pages } = buildSite(path.resolve(docs, ".."), into);
  expect(pages).toBeGreaterThan(30);
  const lost = documentsOf(docs).flatMap((page) => {
    const html = readFileSync(path.join(into, `${page}.html`), "utf8");
    const links = [...html.matchAll(/ (?:href|src)="([^"#:]+)/g)].map(([, to = ""]) => to);
    return links.filter((to) => !isFile(path.join(into, path.dirname(page), to))).map((to) => `${page}: ${to}`);
  });
  expect(lost).toEqual([]);
});

function isFile(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}
