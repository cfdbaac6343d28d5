/** Builds the console when what it is made of has changed since the last time. Kept to what Node 20 knows. */
import { existsSync } from "node:fs";
import path from "node:path";
import { buildWhenChanged } from "./built.mjs";
import { root } from "./node.mjs";

/** Throws where the build fails, with what the builder said already on standard error. */
export function buildConsole(/** @type {string} */ node, /** @type {import("./node.mjs").Say} */ say, top = root) {
  if (!existsSync(path.join(top, "console/index.html"))) return;
  const build = {
    name: "the console",
    /** The console, the rooms that it imports, the packages, the compiler's options. */
    inputs: ["console", "api", "core", "package-lock.json", "tsconfig.base.json"],
    into: "console/dist",
    args: [path.join(top, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"],
    cwd: "console",
  };
  buildWhenChanged(build, node, say, top);
}
