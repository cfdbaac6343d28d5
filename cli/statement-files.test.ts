/** `garant statement diff` of two files: statements and bundles, alike, amended, of other months, and what only looks like one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readUtf8 } from "../core/json/utf8.ts";
import { example } from "../test/statement/example.ts";
import { zipped } from "../test/statement/one-day.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const folder = mkdtempSync(path.join(tmpdir(), "garant-statements-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const { bundle } = example();
const text = readUtf8(bundle.get("statement.json") ?? new Uint8Array()) ?? "";
const { figures } = JSON.parse(text);

const diff = (before: string, after: string, ...words: string[]) =>
  runInMemory(registry, ["statement", "diff", at(before), at(after), ...words]);
/** The same statement with other words in it, as canonical as before. */
const changed = (name: string, from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`${from} is not in the statement`);
  writeFileSync(at(name), text.replace(from, to));
};

beforeAll(() => {
  writeFileSync(at("v1.zip"), zipped(bundle));
  writeFileSync(at("v1.json"), `${text}\n`);
  changed("v2.json", `"counted":${figures.counted},"coverage"`, `"counted":${figures.counted + 1_000},"coverage"`);
  changed("november.json", `"month":"${figures.month}"`, '"month":"2026-11"');
});

test("a bundle and the statement in it are the same, line by line", async () => {
  const { code, out, err } = await diff("v1.zip", "v1.json", "--zone", "UTC", "--lang", "fr");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Aucune ligne n’a bougé.");
});

test("what an amendment moved, and nothing else; every line where that is asked for", async () => {
  const { code, out } = await diff("v1.zip", "v2.json");
  expect(code).toBe(0);
  expect(out).toContain(at("v2.json"));
  const moved = out.split("\n").filter((line) => line.startsWith("≠"));
  expect(moved.map((line) => line.split(/ {2,}/)[2])).toEqual(["counted"]);
  expect(
    (await diff("v1.zip", "v2.json", "--all")).out.split("\n").filter((line) => line.startsWith("=")).length,
  ).toBeGreaterThan(10);
  const { from, to, lines, month } = JSON.parse((await diff("v1.json", "v2.json", "--json")).out);
  expect([month, from.file, to.file]).toEqual([figures.month, at("v1.json"), at("v2.json")]);
  expect(from.digest).not.toBe(to.digest);
  expect(lines.filter((line: { moved: boolean }) => line.moved)).toEqual([
    { group: "figures", line: "counted", before: String(figures.counted), after: String(figures.counted + 1_000), moved: true },
  ]);
});

test("statements of two months are not compared, versions of a server are not taken from files", async () => {
  expect(await diff("v1.json", "november.json")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("2026-11") });
  expect(await diff("v1.json", "v2.json", "--from", "1")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("--from"),
  });
});

test.each([
  ['"zone":"Europe/Paris"', '"zone":"Mars/Olympus"'],
  ['"verdict":"', '"verdict":"maybe '],
  [`"counted":${figures.counted},"coverage"`, '"counted":"1","coverage"'],
  [`"at":${figures.at}`, '"at":9007199254740991'],
  ['"authored":[]', '"authored":[{}]'],
  ['"outages":[{', '"outages":[{"a":1},{'],
  ['"outages":[{', ' "outages":[{'],
])("a statement with %s changed into %s is refused, and its file named", async (from, to) => {
  changed("bad.json", from, to);
  const { code, out, err } = await diff("v1.json", "bad.json");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(at("bad.json"));
});
