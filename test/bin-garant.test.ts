import { spawnSync } from "node:child_process";
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const garant = path.resolve(import.meta.dirname, "../bin/garant");

test("bin/garant runs from anywhere, through a link, under the pinned Node", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "garant-bin-"));
  symlinkSync(garant, path.join(folder, "g"));
  const { status, stdout } = spawnSync(path.join(folder, "g"), ["version", "--json"], { cwd: folder, encoding: "utf8" });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).node).toMatch(/^24\./);
});

test("bin/garant hands on the exit code, and keeps standard output clean of complaints", () => {
  const { status, stdout, stderr } = spawnSync(garant, ["vresion"], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("version");
});
