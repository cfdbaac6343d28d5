/** `garant ledger new-key` on a real data folder: asks, replaces, and leaves alone what is not confirmed or held by another. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparedFolder } from "../test/http/served.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const garant = path.resolve(import.meta.dirname, "../bin/garant");
let folder = "";
beforeAll(async () => {
  folder = await preparedFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) => spawnSync(garant, [...words, "--data", folder], { encoding: "utf8", input: "" });
const keyFile = () => readFile(path.join(folder, "keys", "log-client.key"), "utf8");

test("confirmed by --yes, the log signs with the new key, which is told beside the old one", { timeout: 60_000 }, async () => {
  expect(run("ledger", "verify").status).toBe(0);
  const older = await keyFile();
  const { status, stdout, stderr } = run("ledger", "new-key", "--yes", "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { keys } = JSON.parse(stdout);
  expect(keys).toMatchObject([{ tenant: "client", entry: expect.any(Number) }]);
  const [{ entry, from, to }] = keys;
  expect(await keyFile()).not.toBe(older);
  const again = JSON.parse(run("ledger", "new-key", "--yes", "--json").stdout).keys;
  expect(again).toMatchObject([{ from: to, entry: entry + 1 }]);
  expect(from).not.toBe(to);
  expect(run("ledger", "verify").status).toBe(0);
});

test("where nobody can be asked and nothing confirms, nothing is done", async () => {
  const older = await keyFile();
  const { status, stdout, stderr } = run("ledger", "new-key");
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("--yes");
  expect(await keyFile()).toBe(older);
});

test.each([
  ["en", "no", 2],
  ["en", "remplacer", 2],
  ["fr", "", 2],
  ["fr", "REMPLACER ", 0],
] as const)("asked in %s and answered “%s”: %i", { timeout: 60_000 }, async (language, answer, code) => {
  const older = await keyFile();
  const words = ["ledger", "new-key", "--data", folder, "--lang", language];
  const ran = await runInMemory(registry, words, { environment: process.env, askLine: async () => answer });
  expect(ran.code).toBe(code);
  expect((await keyFile()) === older).toBe(code !== 0);
});

test.each(["new-key", "verify", "rebuild"])("ledger %s on a folder that holds no data says so and makes none", (verb) => {
  const nowhere = path.join(folder, "nowhere");
  const { status, stderr } = spawnSync(garant, ["ledger", verb, "--data", nowhere, ...(verb === "new-key" ? ["--yes"] : [])], {
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 2, stderr: `${nowhere}: no data folder of Garant\n` });
  expect(existsSync(nowhere)).toBe(false);
});
