import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ioOver } from "./io.ts";
import { launch } from "./launch.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "launch-"));
});
afterAll(() => rm(folder, { recursive: true }));

const io = ioOver({
  ...{ language: "fr", json: true, environment: process.env, now: () => 0, readInput: async () => new Uint8Array() },
  ...{ out: () => {}, err: () => {}, outIsTerminal: false, errIsTerminal: false },
});

/** A program in the place of the server's. */
async function program(source: string): Promise<string> {
  const file = path.join(folder, `${Math.abs(hash(source))}.mjs`);
  await writeFile(file, source);
  return file;
}
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);

test("the task, the data folder and the language are handed on", async () => {
  const said = path.join(folder, "said.json");
  const tell = `import { writeFileSync } from "node:fs";
    const { GARANT_DATA, LC_ALL } = process.env;
    writeFileSync(${JSON.stringify(said)}, JSON.stringify({ words: process.argv.slice(2), GARANT_DATA, LC_ALL }));`;
  expect(await launch(io, folder, ["--task", "ledger-verify"], await program(tell))).toBe(0);
  expect(JSON.parse(await readFile(said, "utf8"))).toEqual({
    words: ["--task", "ledger-verify", "--json"],
    GARANT_DATA: folder,
    LC_ALL: "fr",
  });
});

test.each([
  ["process.exit(1)", 1],
  ["process.exit(2)", 2],
  ["process.exit(3)", 3],
  ["process.exit(17)", 3],
  ["process.kill(process.pid, 'SIGKILL')", 3],
])("%s: %i", async (source, code) => {
  expect(await launch(io, undefined, [], await program(source))).toBe(code);
});

test("a signal is handed on, and the way in which the server ends is ours", { timeout: 10_000 }, async () => {
  const source = `process.on("SIGTERM", () => process.exit(2)); console.log("up"); setTimeout(() => {}, 8000);`;
  const launching = `import { launch } from ${JSON.stringify(path.join(import.meta.dirname, "launch.ts"))};
    const io = { environment: process.env, language: "en", json: false };
    process.exit(await launch(io, undefined, [], ${JSON.stringify(await program(source))}));`;
  const child = spawn(process.execPath, [await program(launching)], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([2, null]);
});
