/** Writes the example of docs/reference/bundle.md anew: run it after a change of the format, then say what changed. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { example } from "./example.ts";
import { zipped } from "./one-day.ts";

const folder = path.resolve(import.meta.dirname, "../../docs/reference/bundle-example");
const { bundle, beside, vectors } = example();
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "bundle.zip"), zipped(bundle));
for (const [name, text] of beside) writeFileSync(path.join(folder, name), text);
for (const [what, value] of vectors) console.log(`| ${what} | \`${value}\` |`);
