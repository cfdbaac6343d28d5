/** What the tests of reliability measure, kept for docs/reliability.md: `npm run reliability` names the folder in GARANT_FIGURES. */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A test of the list in docs/reliability.md. */
export type TestId = `T${number}`;
export type Figures = Readonly<Record<string, string | number>>;
export type KeptFigures = { readonly id: TestId; readonly figures: Figures };

/** Keeps them where a folder is named, and nothing otherwise. What a name says includes its unit. */
export async function keepFigures(id: TestId, figures: Figures): Promise<void> {
  const folder = process.env.GARANT_FIGURES;
  if (folder === undefined) return;
  const kept: KeptFigures = { id, figures };
  await writeFile(join(folder, `${id}-${randomUUID()}.json`), JSON.stringify(kept));
}
