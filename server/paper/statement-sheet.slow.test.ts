/** Papers of five months, in both languages, as strangers' tools see them. ISO 19005-2 as far as qpdf and the document's own mark tell. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../core/words/language.ts";
import { paperMonths } from "../../test/fixtures/paper-months.ts";
import { statementSheet } from "./statement-sheet.ts";
import { typeset } from "./typeset.ts";
import { writingIn } from "./writing.ts";

const hasTools = ["qpdf", "pdftotext"].every((tool) => spawnSync(tool, ["--version"]).error === undefined);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-paper-"));
});
afterAll(() => rm(folder, { recursive: true }));

const months = Object.entries(paperMonths);
const cases = months.flatMap(([name, paper]) => languages.map((language) => ({ name, paper, language })));
const sheetOf = ({ paper, language }: (typeof cases)[number]) => statementSheet(paper, writingIn(language, paper.statement.zone));

describe.each(cases)("a month that is $name, in $language", (one) => {
  const file = () => join(folder, `${one.name}-${one.language}.pdf`);

  test("is the same bytes each time that it is typeset, and says that it is PDF/A-2a", async () => {
    const at = one.paper.statement.figures.at;
    const [pdf, again] = [await typeset(sheetOf(one), at), await typeset(sheetOf(one), at)];
    expect(Buffer.from(pdf).equals(Buffer.from(again))).toBe(true);
    const text = Buffer.from(pdf).toString("latin1");
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(text).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text).toContain(`/Lang (${one.language}-${one.language === "fr" ? "FR" : "GB"})`);
    await writeFile(file(), pdf);
  });

  test("holds no text that is missing", () => {
    expect(JSON.stringify(sheetOf(one))).not.toMatch(/undefined|NaN|null,null|\[object/);
  });

  test.skipIf(!hasTools)("is sound to qpdf, and each outage is there; under way it says so on each page", () => {
    expect(execFileSync("qpdf", ["--check", file()], { encoding: "utf8" })).toMatch(/No syntax or stream encoding errors/);
    const pages = execFileSync("pdftotext", ["-layout", file(), "-"], { encoding: "utf8" })
      .split("\f")
      .filter((page) => page.trim());
    for (const { id } of one.paper.outages) expect(pages.join(" ")).toContain(id);
    const isMarked = (page: string) => /PROVISOIRE|PROVISIONAL/.test(page);
    expect(pages.every(isMarked)).toBe(one.paper.statement.state === "under-way");
    expect(pages.some(isMarked)).toBe(one.paper.statement.state === "under-way");
    expect(pages.every((page) => /DÉMONSTRATION|DEMONSTRATION/.test(page))).toBe(true);
  });
});

test("the five months are what their names say", () => {
  const figures = Object.fromEntries(months.map(([name, { statement }]) => [name, statement.figures]));
  expect(figures.quiet?.outages.length).toBe(0);
  expect(figures.busy?.outages.length).toBe(12);
  expect(figures.disputed?.disputed).toBeGreaterThan(0);
  expect(paperMonths.amended.statement.state).toBe("amended");
});
