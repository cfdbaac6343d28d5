import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { piecesOfFile } from "./pieces-of-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "garant-pieces-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([0, 1, 1_048_576, 1_048_577, 3_000_000])("%i bytes come whole", (length) => {
  const bytes = Uint8Array.from({ length }, (_, place) => place % 251);
  const file = path.join(folder, "bytes");
  writeFileSync(file, bytes);
  const read = Array.from(piecesOfFile(file), (piece) => piece.slice());
  expect(Buffer.concat(read).equals(bytes)).toBe(true);
});

test("a file that is not there is told as the system tells it", () =>
  expect(() => [...piecesOfFile(path.join(folder, "none"))]).toThrow(expect.objectContaining({ code: "ENOENT" })));
