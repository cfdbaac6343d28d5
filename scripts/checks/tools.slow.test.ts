/** The tools of others are seen to fail once the good tree is spoilt in their way: they are configured, and heard. */
import { expect, test } from "vitest";
import { failing, goodTree } from "./good-tree.ts";

const table: [step: string, file: string, text: string, says: string][] = [
  ["format and lint (biome)", "server/main.ts", "process.exitCode   = 1\n", "server/main.ts"],
  ["format and lint (biome)", "server/other.ts", "const one = 1;\nexport default one;\n", "noDefaultExport"],
  ["format and lint (biome)", "server/otherName.ts", "export const one = 1;\n", "useFilenamingConvention"],
  ["promises (oxlint)", "server/main.ts", "async function one() {}\none();\n", "no-floating-promises"],
  ["dead code (knip)", "server/unused.ts", "export const unused = 1;\n", "server/unused.ts"],
  ["dead code (knip)", "core/one.ts", "export const one = () => 1;\nexport const two = 2;\n", "two"],
  ["dead code (knip)", "package.json", '{ "name": "small", "type": "module", "dependencies": { "zod": "*" } }', "zod"],
  ["types: core", "core/one.ts", 'export const one: number = "1";\n', "core/one.ts(1,14)"],
  ["types: no file left out", "bench/speed.ts", "export const speed = 1;\n", "bench/speed.ts"],
];
test.each(table)("%s fails: %s", async (step, file, text, says) => {
  const asked = (name: string) => (step.startsWith("types: no") ? name.startsWith("types: ") : name === step);
  const said = await failing({ ...goodTree, [file]: text }, asked);
  expect(said).toContain(`✗ ${step}`);
  expect(said).toContain(says);
});
