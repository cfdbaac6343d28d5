/**
 * The Node that runs Garant and what it needs, found or fetched. The machine's own Node (20 or later) is only the launcher:
 * this file and those that import it statically keep to what Node 20 knows.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const lowest = [24, 15];
const windows = process.platform === "win32";
const nodePackage = `node-${windows ? "win" : process.platform}-${process.arch}`;
const pinned = path.join(root, `runtime/node_modules/${nodePackage}/bin/node${windows ? ".exe" : ""}`);

/** @typedef {(line: string) => void} Say */

/** The pinned Node, fetched when it is missing; the machine's own where none is published for it and it is recent enough. */
export function ensureNode(/** @type {Say} */ say) {
  if (existsSync(pinned)) return pinned;
  if (isPublished() && !linked("runtime")) {
    say(`fetching Node for ${process.platform} ${process.arch} (once, about 190 MB)`);
    npm(process.execPath, ["ci"], path.join(root, "runtime"));
  }
  if (existsSync(pinned)) return pinned;
  if (recentEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `no Node ${lowest.join(".")} or later for ${process.platform} ${process.arch}: install one and run this again with it`,
  );
}

function isPublished() {
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(root, "runtime/package.json"), "utf8"));
  return nodePackage in optionalDependencies;
}

/** The packages of the lock, installed when the lock is not the one installed last. */
export function ensureDependencies(/** @type {string} */ node, /** @type {Say} */ say) {
  const stamp = path.join(root, "node_modules/.garant-lock");
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  // A linked node_modules belongs to another checkout: never install into it.
  if (linked(".") || (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted)) return;
  say("installing the packages of package-lock.json");
  npm(node, ["ci"], root);
  writeFileSync(stamp, wanted);
}

/** Runs a script under the pinned Node with the packages in place, and ends this process as it ends. */
export function runPrepared(/** @type {string} */ name, /** @type {string} */ script) {
  const say = speaker(name);
  orElse(say, () => {
    const node = ensureNode(say);
    ensureDependencies(node, say);
    becomeChild(node, [path.join(root, script), ...process.argv.slice(2)]);
  });
}

/** What goes wrong before the child is there: its reason, and exit code 3. */
export function orElse(/** @type {Say} */ say, /** @type {() => void} */ prepare) {
  try {
    prepare();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 3;
  }
}

/** Starts a child in place of this process: its streams, its signals, its exit code. */
export function becomeChild(/** @type {string} */ command, /** @type {string[]} */ args, env = process.env) {
  const child = spawn(command, args, { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
  // A terminal interrupts the whole group, the child too: told twice, it would give up stopping cleanly.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(3);
  });
  child.on("exit", (code, signal) => {
    if (code !== null) process.exit(code);
    for (const one of ["SIGINT", "SIGTERM", "SIGHUP"]) process.removeAllListeners(one);
    process.kill(process.pid, signal ?? "SIGTERM");
  });
}

/** Says what is being done, with the seconds since the beginning. */
export function speaker(/** @type {string} */ name) {
  const began = Date.now();
  return (/** @type {string} */ line) => console.error(`[${name} +${((Date.now() - began) / 1000).toFixed(1)} s] ${line}`);
}

function linked(/** @type {string} */ folder) {
  const found = lstatSync(path.join(root, folder, "node_modules"), { throwIfNoEntry: false });
  return found?.isSymbolicLink() === true;
}

function recentEnough(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > lowest[0] || (major === lowest[0] && minor >= lowest[1]);
}

/** npm's own program, run by the Node given: the packages are then installed for that Node. */
function npm(/** @type {string} */ node, /** @type {string[]} */ args, /** @type {string} */ cwd) {
  const env = {
    ...process.env,
    PATH: path.dirname(node) + path.delimiter + process.env.PATH,
    npm_config_loglevel: "error",
    npm_config_fund: "false",
    npm_config_audit: "false",
  };
  const { status, error } = spawnSync(node, [npmProgram(), ...args], { cwd, stdio: ["ignore", 2, 2], env });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}`);
}

function npmProgram() {
  const beside = path.join(
    path.dirname(process.execPath),
    windows ? "node_modules" : "../lib/node_modules",
    "npm/bin/npm-cli.js",
  );
  const given = [process.env.npm_execpath, beside, npmOnPath()];
  const found = given.find((file) => file?.endsWith("npm-cli.js") && existsSync(file));
  if (found) return found;
  throw new Error("npm was not found: run this with npm (npm start, npm test), or put npm on the PATH");
}

function npmOnPath() {
  const folder = (process.env.PATH ?? "").split(path.delimiter).find((one) => existsSync(path.join(one, "npm")));
  return folder && realpathSync(path.join(folder, "npm"));
}
