/** Small trees in temporary folders, for tests of what reads or runs a tree. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** File names and their texts. */
export type Tree = Readonly<Record<string, string>>;

/** A folder holding the tree, gone when the test is finished. */
export function seededFolder(tree: Tree): string {
  const folder = mkdtempSync(path.join(tmpdir(), "garant-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
