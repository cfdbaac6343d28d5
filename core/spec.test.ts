/** Each numbered invariant of a room's SPEC.md names a test that exists. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const core = import.meta.dirname;
const specifications = globSync("*/SPEC.md", { cwd: core });

/** Cited as `file`: "name", the file beside the specification or from the root of the project. */
function cited(folder: string, line: string): { file: string; name: string }[] {
  return [...line.matchAll(/`([^`]+\.test\.ts)`: "([^"]+)"/g)].map(([, file = "", name = ""]) => ({
    file: file.includes("/") ? path.join(core, "..", file) : path.join(folder, file),
    name,
  }));
}

test("the outage machine and the ledger have one each", () =>
  expect(specifications.sort()).toEqual(["ledger/SPEC.md", "watching/SPEC.md"]));

describe.each(specifications)("%s", (name) => {
  const specification = path.join(core, name);
  const invariants = readFileSync(specification, "utf8")
    .split("\n")
    .filter((line) => /^\d+\. /.test(line));

  test("the invariants are numbered from 1 without holes", () =>
    expect(invariants.map((line) => Number.parseInt(line, 10))).toEqual(invariants.map((_, at) => at + 1)));

  test.each(invariants)("%s", (line) => {
    const tests = cited(path.dirname(specification), line);
    expect(tests).not.toEqual([]);
    for (const { file, name: title } of tests) expect(readFileSync(file, "utf8")).toContain(title);
  });
});
