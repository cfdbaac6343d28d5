/** Writes the example of docs/reference/bundle.md and its values anew: run it after a change of the format or of the first agreement. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { example } from "./example.ts";
import { zipped } from "./one-day.ts";

const folder = path.resolve(import.meta.dirname, "../../docs/reference/bundle-example");
const { bundle, beside, vectors } = example();
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "bundle.zip"), zipped(bundle));
for (const [name, text] of beside) writeFileSync(path.join(folder, name), text);
const page = path.join(folder, "../bundle.md");
let text = readFileSync(page, "utf8");
for (const [what, value] of vectors)
  text = text.replace(new RegExp(`\\| ${what} \\| \`[^\`]*\` \\|`), () => `| ${what} | \`${value}\` |`);
writeFileSync(page, text);
