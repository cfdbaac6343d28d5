/** The vectors of the transparency-dev project (Apache-2.0), which stand beside the checkout. */
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { keepFigures } from "../../test/figures.ts";
import { sha256 } from "../../test/node-crypto.ts";
import { sharedPath } from "../../test/shared.ts";
import { verifyConsistency, verifyInclusion } from "./proof.ts";

const folder = sharedPath("data", "merkle");
const present = existsSync(folder);
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
const vectors = (kind: string) => {
  const files = globSync("**/*.json", { cwd: path.join(folder, kind) }).sort();
  return files.map((file) => [file, JSON.parse(readFileSync(path.join(folder, kind, file), "utf8"))] as const);
};

test("the vectors are there", async ({ skip }) => {
  if (!present && process.env.CI === undefined) skip(`no vectors at ${folder}: not compared`);
  const count = vectors("inclusion").length + vectors("consistency").length;
  expect(count).toBeGreaterThanOrEqual(196);
  await keepFigures("T14", { "published vectors": count });
});

describe.skipIf(!present)("vectors", () => {
  test.each(vectors("inclusion"))("inclusion %s", (_, { leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const head = { size: treeSize, root: bytes(root) };
    expect(verifyInclusion(bytes(leafHash), leafIdx, head, (proof ?? []).map(bytes), sha256)).toBe(!wantErr);
  });
  test.each(vectors("consistency"))("consistency %s", (_, { size1, root1, size2, root2, proof, wantErr }) => {
    const [older, newer] = [
      { size: size1, root: bytes(root1) },
      { size: size2, root: bytes(root2) },
    ];
    expect(verifyConsistency(older, newer, (proof ?? []).map(bytes), sha256)).toBe(!wantErr);
  });
});
