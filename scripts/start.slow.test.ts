/** `npm start` over a small tree: npm, the builder and the server are programs of the test's own. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { seededFolder } from "../test/seeded-folder.ts";

const pinned = `runtime/node_modules/node-${process.platform}-${process.arch}/bin/node`;

/** Notes that it was called; "installs" the Node that runs this test, or a package. */
const npm = `
import { appendFileSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
const runtime = process.cwd().endsWith("runtime");
const top = runtime ? ".." : ".";
appendFileSync(path.join(top, "calls"), process.argv.slice(2).join(" ") + (runtime ? " runtime\\n" : " root\\n"));
if (process.env.NPM_FAILS) process.exit(1);
mkdirSync(path.join(top, runtime ? path.dirname("${pinned}") : "node_modules"), { recursive: true });
if (runtime) symlinkSync(process.execPath, path.join(top, "${pinned}"));
`;

const vite = `
const { appendFileSync, mkdirSync } = require("node:fs");
appendFileSync("../calls", "build\\n");
mkdirSync("dist", { recursive: true });
`;

const server = `
if (process.argv.includes("--fail")) process.exit(5);
const waiting = setInterval(() => {}, 1_000);
process.on("SIGTERM", () => { clearInterval(waiting); process.exitCode = 7; });
console.log("up " + process.argv.slice(2).join(" "));
`;

function clone(): string {
  const folder = seededFolder({
    "package.json": '{ "type": "module" }',
    "package-lock.json": "{}",
    "tsconfig.base.json": "{}",
    "runtime/package.json": JSON.stringify({ optionalDependencies: { [`node-${process.platform}-${process.arch}`]: "24" } }),
    "npm/npm-cli.js": npm,
    "server/main.ts": server,
    "api/a.ts": "",
    "core/a.ts": "",
    "console/index.html": "",
    "vite.cjs": vite,
  });
  mkdirSync(path.join(folder, "scripts"));
  for (const file of ["start.mjs", "node.mjs", "console.mjs", "documents.mjs", "built.mjs"])
    cpSync(path.join(import.meta.dirname, file), path.join(folder, "scripts", file));
  cpSync(path.join(import.meta.dirname, "../server/node-options.mjs"), path.join(folder, "server/node-options.mjs"));
  mkdirSync(path.join(folder, "node_modules/vite/bin"), { recursive: true });
  symlinkSync(path.join(folder, "vite.cjs"), path.join(folder, "node_modules/vite/bin/vite.js"));
  return folder;
}

type Ended = { readonly code: number | null; readonly out: string; readonly err: string; readonly calls: string[] };

/** Starts it, sends SIGTERM once the server is up, and tells how it ended. */
function start(folder: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<Ended> {
  const calls = path.join(folder, "calls");
  writeFileSync(calls, "");
  const child = spawn(process.execPath, ["scripts/start.mjs", ...args], {
    cwd: folder,
    env: { ...process.env, npm_execpath: path.join(folder, "npm/npm-cli.js"), ...env },
  });
  const said = { out: "", err: "" };
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
    child.kill("SIGTERM");
  });
  return new Promise((resolve) =>
    child.on("close", (code) => resolve({ code, ...said, calls: readFileSync(calls, "utf8").split("\n").filter(Boolean) })),
  );
}

test("the first start fetches Node, installs, builds and starts; the second only starts", async () => {
  const folder = clone();
  const first = await start(folder, ["--port", "0"]);
  expect(first).toMatchObject({ code: 7, out: "up --port 0\n", calls: ["ci runtime", "ci root", "build"] });
  expect(first.err.match(/\[start \+\d+\.\d s\] .+/g)).toHaveLength(3);
  expect(await start(folder)).toEqual({ code: 7, out: "up \n", err: "", calls: [] });
});

test("only what has changed is done again", async () => {
  const folder = clone();
  await start(folder);
  writeFileSync(path.join(folder, "core/a.ts"), "export {};");
  expect((await start(folder)).calls).toEqual(["build"]);
  writeFileSync(path.join(folder, "core/a.test.ts"), "export {};");
  expect((await start(folder)).calls).toEqual([]);
  writeFileSync(path.join(folder, "package-lock.json"), '{ "version": 2 }');
  expect((await start(folder)).calls).toEqual(["ci root", "build"]);
});

test("the server's exit code is handed on", async () => {
  expect((await start(clone(), ["--fail"])).code).toBe(5);
});

test("when npm fails nothing is started, and the next start tries again", async () => {
  const folder = clone();
  const failed = await start(folder, [], { NPM_FAILS: "1" });
  expect(failed).toMatchObject({ code: 3, out: "", calls: ["ci runtime"] });
  expect(failed.err).toContain("npm ci failed");
  expect((await start(folder)).calls).toEqual(["ci runtime", "ci root", "build"]);
});

test("a linked node_modules belongs to another checkout: nothing is installed into it", async () => {
  const folder = clone();
  const other = clone();
  mkdirSync(path.dirname(path.join(other, pinned)), { recursive: true });
  symlinkSync(process.execPath, path.join(other, pinned));
  symlinkSync(path.join(other, "runtime/node_modules"), path.join(folder, "runtime/node_modules"));
  expect((await start(folder)).calls).toEqual(["ci root", "build"]);
  expect(existsSync(path.join(other, "calls"))).toBe(false);
});
