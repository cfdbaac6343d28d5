/** Builds the site into docs/dist, or into the folder named. */
import path from "node:path";
import { root } from "../running/tool.ts";
import { buildSite } from "./site.ts";

const into = path.resolve(process.argv[2] ?? path.join(root, "docs/dist"));
const { pages, bytes } = buildSite(root, into);
console.log(`${pages} pages, ${Math.round(bytes / 1_000)} kB in ${path.relative(process.cwd(), into) || "."}`);
