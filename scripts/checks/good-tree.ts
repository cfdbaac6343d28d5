/** For the tests of the checks: a small tree over which every check passes, and what fails over a tree. */
import { cpSync, symlinkSync } from "node:fs";
import path from "node:path";
import { seededFolder, type Tree } from "../../test/seeded-folder.ts";
import { runSteps } from "../running/step.ts";
import { root } from "../running/tool.ts";
import { checkSteps } from "./check-steps.ts";

export const goodTree: Tree = {
  "package.json": '{\n  "name": "small",\n  "type": "module",\n  "dependencies": {}\n}\n',
  "tsconfig.json":
    '{\n  "extends": "./tsconfig.base.json",\n  "compilerOptions": { "types": ["node"], "allowJs": true },\n  "include": ["server", "scripts"]\n}\n',
  "core/tsconfig.json": '{ "extends": "../tsconfig.base.json", "include": ["."] }\n',
  "core/one.ts": "/** One. */\nexport function one(): number {\n  return 1;\n}\n",
  "core/exclusions/registry.generated.ts":
    '// Written by scripts/registries.mjs from the files of this folder: do not edit.\nimport { storm } from "./storm.ts";\n\nexport const registry = [storm] as const;\n',
  "core/exclusions/storm.ts": 'export const storm = { cause: "storm" };\n',
  "server/main.ts":
    'import { registry } from "../core/exclusions/registry.generated.ts";\nimport { one } from "../core/one.ts";\n\nprocess.exitCode = one() + registry.length;\n',
  "docs/architecture.md":
    "# Small\n\n- `core/`: one.\n- `core/exclusions/`: causes.\n- `server/`: two.\n- `docs/`: this.\n- `bench/` (later): speed.\n- `scripts/`: none.\n",
  "scripts/codegen.mjs": 'process.exitCode = process.argv.includes("--check") ? 0 : 1;\n',
};

/** The tree on the disk, with the configuration and the packages of this repository. */
export function seededTree(tree: Tree): string {
  const folder = seededFolder(tree);
  const configurations = ["biome.json", ".oxlintrc.json", "knip.json", "tsconfig.base.json"];
  for (const file of configurations) cpSync(path.join(root, file), path.join(folder, file));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

/** The names of the steps that fail over a tree, among those asked for, with what they say. */
export async function failing(tree: Tree, asked: (name: string) => boolean): Promise<string> {
  const said: string[] = [];
  await runSteps(
    checkSteps(seededTree(tree)).filter(({ name }) => asked(name)),
    (line) => said.push(line),
  );
  return said.filter((line) => line.startsWith("✗")).join("\n");
}
