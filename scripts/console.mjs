/** Builds the console when what it is made of has changed since the last time. Kept to what Node 20 knows. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./node.mjs";

/** What a build depends on: the console, the rooms that it imports, the packages, the compiler's options. */
const inputs = ["console", "api", "core", "package-lock.json", "tsconfig.base.json"];
const notInputs = /^(dist|node_modules)$|\.test\.tsx?$/;

/** Throws where the build fails, with what the builder said already on standard error. */
export function buildConsole(/** @type {string} */ node, /** @type {import("./node.mjs").Say} */ say, top = root) {
  if (!existsSync(path.join(top, "console/index.html"))) return;
  const stamp = path.join(top, "console/dist/.built-from");
  const made = digestOf(top);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  say("building the console");
  const vite = path.join(top, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(node, [vite, "build", "--logLevel", "warn"], {
    cwd: path.join(top, "console"),
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the console could not be built");
  writeFileSync(stamp, made);
}

function digestOf(/** @type {string} */ top) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((input) => filesAt(top, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(top, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesAt(/** @type {string} */ top, /** @type {string} */ place) {
  if (!statSync(path.join(top, place)).isDirectory()) return [place];
  return readdirSync(path.join(top, place), { withFileTypes: true })
    .filter(({ name }) => !notInputs.test(name))
    .map((entry) => ({ directory: entry.isDirectory(), file: path.posix.join(place, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .flatMap(({ directory, file }) => (directory ? filesAt(top, file) : [file]));
}
