/** Signed papers as veraPDF sees them: PDF/A-2a (ISO 19005-2, level A), the five months and the sheet of a period, in both languages. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "../../core/words/language.ts";
import { paperMonths } from "../../test/fixtures/paper-months.ts";
import { askVerapdf, hasVerapdf } from "../../test/fixtures/verapdf.ts";
import { durableFiles } from "../keys/durable-files.ts";
import { periodSheet } from "../paper/period-sheet.ts";
import { statementSheet } from "../paper/statement-sheet.ts";
import { typeset } from "../paper/typeset.ts";
import { writingIn } from "../paper/writing.ts";
import { ownIdentity } from "./document-identity.ts";
import { signDocument } from "./sign-document.ts";

const at = Date.UTC(2026, 10, 1);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-archival-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(name: string, pdf: Uint8Array): Promise<string> {
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, pdf);
  return file;
}

const papers = Object.entries(paperMonths);
const months = papers.map(([, { statement }]) => ({ ...statement, platformTitle: statement.platform }));
const sheets = languages.flatMap((language) => {
  const written = writingIn(language, "Europe/Paris");
  const period = periodSheet({ client: "Example client", period: "2026", platform: null, months, at }, written);
  const statements = papers.map(([name, paper]) => ({ name: `${name}-${language}`, sheet: statementSheet(paper, written) }));
  return [...statements, { name: `period-${language}`, sheet: period }];
});

describe.skipIf(!hasVerapdf)("to veraPDF", () => {
  test("each signed paper is PDF/A-2a", async () => {
    const identity = await ownIdentity(folder, durableFiles, at);
    const files: string[] = [];
    for (const { name, sheet } of sheets)
      files.push(await kept(name, await signDocument(await typeset(sheet, at), { identity, reason: "r", at })));
    expect(askVerapdf(files)).toEqual(files.map((file) => `${file} compliant`));
  });

  test("one whose last trailer names no document is not: the control", async () => {
    const [one] = sheets;
    if (one === undefined) throw new Error("no paper");
    const identity = await ownIdentity(folder, durableFiles, at);
    const signed = await signDocument(await typeset(one.sheet, at), { identity, reason: "r", at });
    const last = Buffer.from(signed).lastIndexOf("/ID");
    const file = await kept("control", Buffer.from(signed).fill("/Id", last, last + 3));
    expect(askVerapdf([file])).toEqual([expect.stringContaining(`${file} 6.1.3 `)]);
  });
});
