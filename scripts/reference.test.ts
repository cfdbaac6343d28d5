import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { yamlNodes } from "../api/documents/yaml.ts";
import { pages, pageWanted, wholeFiles } from "./reference.ts";

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, "..", file), "utf8");

test.each(pages)("$file says what the definitions say", ({ file, parts }) => {
  expect(pageWanted(read(file), parts)).toBe(read(file));
});

test.each(wholeFiles)("$file is what the definitions make of it", ({ file, write }) => expect(write()).toBe(read(file)));

test("control: a page whose table was edited by hand differs from what is wanted", () => {
  const [page] = pages;
  const text = read(page?.file ?? "").replace("| `indicator` |", "| `indicators` |");
  expect(pageWanted(text, page?.parts ?? {})).not.toBe(text);
});

test("the examples of the page on agreements are YAML that is read here", () => {
  const examples = [...read("docs/reference/agreement.md").matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => yaml);
  expect(examples.length).toBeGreaterThan(1);
  for (const example of examples) expect(yamlNodes(example).ok).toBe(true);
});
