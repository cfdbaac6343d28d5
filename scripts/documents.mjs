/** Builds the site of the documents when they have changed since the last time. Kept to what Node 20 knows. */
import { existsSync } from "node:fs";
import path from "node:path";
import { buildWhenChanged } from "./built.mjs";
import { root } from "./node.mjs";

/** Throws where the build fails, with what the builder said already on standard error. */
export function buildDocuments(/** @type {string} */ node, /** @type {import("./node.mjs").Say} */ say, top = root) {
  if (!existsSync(path.join(top, "docs/site"))) return;
  const build = {
    name: "the documents",
    inputs: ["docs", "scripts/docs", "package-lock.json"],
    into: "docs/dist",
    args: [path.join(top, "scripts/docs/main.ts")],
    cwd: ".",
  };
  buildWhenChanged(build, node, say, top);
}
