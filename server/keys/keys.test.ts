import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256, verifyEd25519 } from "./crypto.ts";
import { durableFiles } from "./durable-files.ts";
import { makeKey, readKey } from "./key-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

test("a key comes back from its file, and signs what its public half verifies", async () => {
  const made = await makeKey(join(folder, "a.key"), durableFiles);
  const read = await readKey(join(folder, "a.key"));
  expect(read?.publicKey).toEqual(made.publicKey);
  const signature = read?.sign(bytes("said")) ?? new Uint8Array();
  expect(verifyEd25519(made.publicKey, bytes("said"), signature)).toBe(true);
  expect(verifyEd25519(made.publicKey, bytes("other"), signature)).toBe(false);
});

test("a key's file is its owner's alone, made so again where it was not", async () => {
  const path = join(folder, "b.key");
  await makeKey(path, durableFiles);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await chmod(path, 0o644);
  await readKey(path);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("no file is no key, and what is no key is an error", async () => {
  expect(await readKey(join(folder, "none.key"))).toBeUndefined();
  await writeFile(join(folder, "c.key"), "nothing");
  await expect(readKey(join(folder, "c.key"))).rejects.toThrow();
});

test("a signature or a key of another length is no signature", () => {
  expect(verifyEd25519(new Uint8Array(32), bytes("said"), new Uint8Array(3))).toBe(false);
  expect(verifyEd25519(new Uint8Array(3), bytes("said"), new Uint8Array(64))).toBe(false);
});

test("SHA-256 of nothing is what it is", () =>
  expect(Buffer.from(sha256(new Uint8Array())).toString("hex")).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ));

test("a file is replaced whole, and nothing is left beside it", async () => {
  const path = join(folder, "note");
  await durableFiles.replace(path, "first, which is longer");
  await durableFiles.replace(path, "second");
  expect(await readFile(path, "utf8")).toBe("second");
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
