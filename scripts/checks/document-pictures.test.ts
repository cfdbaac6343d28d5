import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { pictureFaults } from "./document-pictures.ts";

function faultsOf(files: Readonly<Record<string, string>>): string[] {
  const top = mkdtempSync(path.join(tmpdir(), "garant-pictures-"));
  try {
    const usual = { "README.md": "![](docs/images/one.en.png)", "docs/images/one.en.png": "p", "docs/images/one.fr.png": "p" };
    for (const [file, text] of Object.entries({ ...usual, "docs/fr/page.md": "![](../images/one.fr.png)", ...files })) {
      mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
      writeFileSync(path.join(top, file), text);
    }
    return pictureFaults(top).map((one) => `${one.path}: ${one.message}`);
  } finally {
    rmSync(top, { recursive: true });
  }
}

test("each picture is shown by pages of its language, has its twin and is small; each fault of it is told", () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ "docs/fr/page.md": "" })).toEqual(["docs/images/one.fr.png: no document shows it"]);
  expect(faultsOf({ "docs/page.md": "![](images/one.fr.png)" })).toEqual([
    "docs/images/one.fr.png: docs/page.md shows it, and is in the other language",
  ]);
  expect(faultsOf({ "docs/page.md": "![](images/two.en.png)", "docs/images/two.en.png": "p" })).toEqual([
    "docs/images/two.en.png: two.fr.png is missing beside it",
  ]);
  expect(faultsOf({ "docs/images/one.en.png": "p".repeat(120_001) })).toEqual([
    "docs/images/one.en.png: 120001 bytes, at most 120000",
  ]);
});
