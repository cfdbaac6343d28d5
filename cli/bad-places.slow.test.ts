/** Every command that writes a file or is given a folder, and a place where that cannot be: said before anything is done, by its name. */
import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Answering, answering } from "../test/answering.ts";
import { digested, folders, lineOf, nameOf, type Place, written } from "../test/commands-given-files.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const logKey = path.resolve(import.meta.dirname, "../docs/reference/bundle-example/log.key");
const garant = path.resolve(import.meta.dirname, "../bin/garant");
const place = mkdtempSync(path.join(tmpdir(), "garant-places-"));
const on = (...parts: string[]) => path.join(place, ...parts);
let server: Answering;
beforeAll(async () => {
  server = await answering();
  mkdirSync(on("a-folder"));
  writeFileSync(on("a-file"), "{");
  const kept = { path: "tokens/client.token", size: 1, sha256: hash("sha256", "x") };
  const saved = { format: 1, madeAt: "", folders: ["tokens"], files: [kept] };
  mkdirSync(on("saved", "tokens"), { recursive: true });
  writeFileSync(on("saved", kept.path), "x");
  writeFileSync(on("saved", "backup.json"), JSON.stringify(saved));
  for (const part of ["db", "keys", "blocks"]) mkdirSync(on("damaged", part), { recursive: true });
  for (const name of ["db/PG_VERSION", "enrolment.json", "chains.json", "backup.json", "one.yaml", "log.key"])
    writeFileSync(on("damaged", name), "{\u0007");
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});
afterEach(() => {
  server.asked.length = 0;
});

const rows = (all: readonly Place[]) => all.map((one) => [nameOf(one), one] as const);
const tried = ({ command, key }: Place, at: string) => {
  const line = lineOf(command, { [key]: at, file: on("description.json"), ...(key === "file" ? { [key]: at } : {}) });
  return runInMemory(registry, [...line, "--server", server.server], { environment: { GARANT_TOKEN: "gat_test" } });
};

describe.each(rows(written))("%s", (_, one) => {
  beforeAll(() => writeFileSync(on("description.json"), '{"id":"ocp01"}'));

  test("a folder that is not there, or something that is there already: nothing is asked for", async () => {
    for (const at of [on("absent", "receipt.json"), on("a-folder"), on("a-file")]) {
      const { code, out, err } = await tried(one, at);
      expect({ at, code, out, asked: server.asked.length }).toEqual({ at, code: 2, out: "", asked: 0 });
      expect(err).toContain(at);
    }
  });
});

describe.each(rows(digested))("%s", (_, one) => {
  test("a folder, or a file that is not there: nothing is recorded", async () => {
    for (const at of [on("a-folder"), on("absent")]) {
      const { code, out, err } = await tried(one, at);
      expect({ at, code, out, asked: server.asked.length }).toEqual({ at, code: 2, out: "", asked: 0 });
      expect(err).toContain(at);
    }
  });
});

const anotherPlace = "a-file";
const notOurs = "damaged";
/** Checkpoints may be kept beside whatever is there. */
const keptAnywhere = new Set(["ledger keep --into"]);

/** Those that hold a server or an agent end by themselves where their folder is none. */
describe.each(rows(folders))("%s", (name, { command, key }) => {
  test.each([anotherPlace, ...(keptAnywhere.has(name) ? [] : [notOurs])])(
    "%s in its place: said in words, and it is named",
    { timeout: 60_000 },
    (at) => {
      const { status, told } = launched(lineOf(command, { yes: "", once: "", ...besides(name), [key]: on(at) }));
      expect({ status, isRefused: status !== null && status > 0 && status <= 3 }).toEqual({ status, isRefused: true });
      expect(told).toContain(on(at));
      expect(told).not.toMatch(/^ {4}at /m);
      expect(existsSync(on("new"))).toBe(false);
      expect(readdirSync(on("a-folder"))).toEqual([]);
    },
  );
});

function launched(line: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(garant, line, { encoding: "utf8", timeout: 50_000, cwd: place });
  return { status, told: stdout + stderr };
}

/** What is given beside the folder in question, so that it alone is wrong. */
function besides(name: string): Record<string, string> {
  switch (name) {
    case "backup --data":
      return { folder: on("new") };
    case "restore --data":
      return { folder: on("saved") };
    case "backup FOLDER":
    case "restore FOLDER":
      return { data: on(notOurs) };
    case "ledger keep --into":
      return { key: logKey, url: "http://127.0.0.1:9/api/v1/ledger/acme" };
    default:
      return {};
  }
}
