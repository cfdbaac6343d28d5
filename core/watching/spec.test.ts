import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const room = import.meta.dirname;
const spec = readFileSync(path.join(room, "SPEC.md"), "utf8");
const invariants = spec.split("\n").filter((line) => /^\d+\. /.test(line));

/** Cited as `file`: "name", the file beside the specification or from the root of the project. */
function cited(line: string): { file: string; name: string }[] {
  return [...line.matchAll(/`([^`]+\.test\.ts)`: "([^"]+)"/g)].map(([, file = "", name = ""]) => ({
    file: file.includes("/") ? path.join(room, "../..", file) : path.join(room, file),
    name,
  }));
}

test("the invariants are numbered from 1 without holes", () =>
  expect(invariants.map((line) => Number.parseInt(line, 10))).toEqual(invariants.map((_, at) => at + 1)));

test.each(invariants)("%s", (line) => {
  expect(cited(line)).not.toEqual([]);
  for (const { file, name } of cited(line)) expect(readFileSync(file, "utf8")).toContain(name);
});
