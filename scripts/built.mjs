/** Builds what has changed since it was built last. Kept to what Node 20 knows. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const notInputs = /^(dist|node_modules)$|\.test\.tsx?$/;

/**
 * @typedef {object} Build
 * @property {string} name in words: the console, the documents
 * @property {readonly string[]} inputs what it is made of, from the top
 * @property {string} into the folder that it makes, from the top
 * @property {readonly string[]} args what the pinned Node runs
 * @property {string} cwd from the top
 */

/** Throws where the build fails, with what the builder said already on standard error. */
export function buildWhenChanged(
  /** @type {Build} */ { name, inputs, into, args, cwd },
  /** @type {string} */ node,
  /** @type {import("./node.mjs").Say} */ say,
  /** @type {string} */ top,
) {
  const stamp = path.join(top, into, ".built-from");
  const made = digestOf(top, inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  say(`building ${name}`);
  const { status } = spawnSync(node, args, { cwd: path.join(top, cwd), stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error(`${name} could not be built`);
  writeFileSync(stamp, made);
}

function digestOf(/** @type {string} */ top, /** @type {readonly string[]} */ inputs) {
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
