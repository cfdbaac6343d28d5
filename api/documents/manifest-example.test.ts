import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { plainValue } from "../../cli/document-to-send.ts";
import { readManifest } from "./read-manifest.ts";
import { yamlDocuments } from "./yaml.ts";

test("the file that the reference shows is one", () => {
  const page = readFileSync(new URL("../../docs/reference/apply.md", import.meta.url), "utf8");
  const [, shown = ""] = /```yaml file garant.yaml\n(.+?)```/s.exec(page) ?? [];
  const documents = yamlDocuments(shown);
  expect(documents.ok && documents.value.map((node) => readManifest(plainValue(node)))).toEqual([
    expect.objectContaining({ ok: true }),
    expect.objectContaining({ ok: true }),
    expect.objectContaining({ ok: true }),
  ]);
});
