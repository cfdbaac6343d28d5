import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { linesOfFile } from "./input-lines.ts";

const folder = mkdtempSync(path.join(tmpdir(), "garant-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(bytes: string | Uint8Array): string[] {
  const file = path.join(folder, "lines");
  writeFileSync(file, bytes);
  return [...linesOfFile(file)];
}

test.each([
  ["", []],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\n\nb", ["a", "", "b"]],
  ["\n", [""]],
  ["a\r\nb\r\n", ["a\r", "b\r"]],
  ["é\u2028ü\n€", ["é\u2028ü", "€"]],
])("%j", (text, lines) => expect(read(text)).toEqual(lines));

test("lines and letters go over the bounds of what is read at once", () => {
  const lines = Array.from({ length: 30_000 }, (_, place) => `${place} ${"é".repeat(200)}`);
  expect(read(lines.join("\n"))).toEqual(lines);
});

test("a line may be longer than what is read at once", () => {
  const long = "x".repeat(10_000_000);
  expect(read(`${long}\nb`)).toEqual([long, "b"]);
});

test("what is no UTF-8 comes as a letter that no record may hold", () =>
  expect(read(Uint8Array.of(0x61, 0xff, 0x0a, 0x62))).toEqual(["a\uFFFD", "b"]));

test("a file that is not there is told as the system tells it", () =>
  expect(() => [...linesOfFile(path.join(folder, "none"))]).toThrow(expect.objectContaining({ code: "ENOENT" })));
