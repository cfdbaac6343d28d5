/**
 * A plug-in's folder is its registry: this writes `registry.generated.ts` into each of them from the files that are there.
 * `--check` writes nothing, and fails naming the registries that differ from the disk. Runs under the pinned Node.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./node.mjs";

/** @typedef {{ folder: string, write: (folder: string, files: string[]) => string | Promise<string> }} PlugIns */

/** @type {PlugIns[]} */
export const plugIns = [
  { folder: "core/agreement/kinds", write: definitions },
  { folder: "core/exclusions", write: definitions },
  { folder: "core/statement/checks", write: definitions },
  { folder: "server/probes", write: definitions },
  { folder: "server/jobs", write: definitions },
  { folder: "server/verbs", write: nested },
  { folder: "cli/kinds", write: definitions },
  { folder: "cli/commands", write: commands },
  { folder: "bench/lanes", write: definitions },
  { folder: "bench/curves", write: definitions },
];

const note = "// Written by scripts/registries.mjs from the files of this folder: do not edit.\n";

/** The registries whose file is not what their folder asks for; written, unless only checked. */
export async function staleRegistries(/** @type {string} */ top, /** @type {boolean} */ onlyCheck, chosen = plugIns) {
  const stale = [];
  for (const { folder, write } of chosen) {
    const place = path.join(top, folder);
    if (!existsSync(place)) continue;
    const file = path.join(place, "registry.generated.ts");
    const wanted = note + (await write(place, pluginFiles(place)));
    if (existsSync(file) && readFileSync(file, "utf8") === wanted) continue;
    stale.push(path.posix.join(folder, "registry.generated.ts"));
    if (!onlyCheck) writeFileSync(file, wanted);
  }
  return stale;
}

function pluginFiles(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !/\.(test|generated)\.ts$/.test(file) && !path.basename(file).startsWith("define-"))
    .sort();
}

/** A file exports its one definition under its own name: `deletion-window.ts` exports `deletionWindow`. */
function definitions(/** @type {string} */ _folder, /** @type {string[]} */ files) {
  const names = files.map(camelCase);
  const imports = files.map((file, place) => `import { ${names[place]} } from "./${file}";\n`);
  return `${imports.join("")}\nexport const registry = [${names.join(", ")}] as const;\n`;
}

/** Definitions stand in folders of their own; beside these lies what they share. */
function nested(/** @type {string} */ folder, /** @type {string[]} */ files) {
  return definitions(
    folder,
    files.filter((file) => file.includes("/")),
  );
}

/** Commands are loaded when they are run; their paths and summaries are copied here so that the help loads none. */
async function commands(/** @type {string} */ folder, /** @type {string[]} */ files) {
  const entries = [];
  for (const file of files) {
    const { command } = await import(pathToFileURL(path.join(folder, file)).href);
    const { path: words, summary } = command;
    if (`${words.join("/")}.ts` !== file) throw new Error(`cli/commands/${file} declares the path ${words.join(" ")}`);
    entries.push(
      `  {\n    path: ${JSON.stringify(words)},\n    summary: ${JSON.stringify(summary)},\n    load: () => import("./${file}"),\n  },\n`,
    );
  }
  return `import type { Registry } from "../registry.ts";\n\nexport const registry: Registry = [\n${entries.join("")}];\n`;
}

function camelCase(/** @type {string} */ file) {
  return path.basename(file, ".ts").replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

if (process.argv[1] === import.meta.filename) {
  const onlyCheck = process.argv.includes("--check");
  const stale = await staleRegistries(root, onlyCheck);
  for (const file of stale)
    console.log(onlyCheck ? `${file} is not up to date: run node scripts/registries.mjs` : `wrote ${file}`);
  process.exitCode = onlyCheck && stale.length > 0 ? 1 : 0;
}
