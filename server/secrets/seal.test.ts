import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { durableFiles } from "../keys/durable-files.ts";
import { sealed, unsealed } from "./seal.ts";
import { givenSecretsKey, ownSecretsKey, type SecretsKey } from "./secrets-key.ts";

let folder: string;
let key: SecretsKey;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-"));
  key = await ownSecretsKey(join(folder, "secrets.key"), durableFiles);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = { tenant: "ours", id: "S-1" };

test("what is sealed is opened by its key, in its place, as it was", () => {
  const bytes = sealed(key, place, "päss\nwörd");
  expect(unsealed(key, place, bytes)).toBe("päss\nwörd");
  expect(unsealed(key, place, new Uint8Array(bytes))).toBe("päss\nwörd");
  expect(bytes.includes("rd")).toBe(false);
  expect(sealed(key, place, "päss\nwörd").equals(bytes)).toBe(false);
});

test("control: any byte altered, another tenant, another secret, another key open nothing", async () => {
  const bytes = sealed(key, place, "secret");
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(unsealed(key, place, altered)).toBeNull();
    expect(unsealed(key, place, bytes.subarray(0, at))).toBeNull();
  }
  expect(unsealed(key, { ...place, tenant: "theirs" }, bytes)).toBeNull();
  expect(unsealed(key, { ...place, id: "S-2" }, bytes)).toBeNull();
  const other = await ownSecretsKey(join(folder, "other.key"), durableFiles);
  expect(unsealed(other, place, bytes)).toBeNull();
});

test("a key comes back from its file, which is its owner's alone, made so again where it was not", async () => {
  const path = join(folder, "secrets.key");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await chmod(path, 0o644);
  const read = await ownSecretsKey(path, durableFiles);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(unsealed(read, place, sealed(key, place, "secret"))).toBe("secret");
  expect(unsealed(await givenSecretsKey(path), place, sealed(key, place, "secret"))).toBe("secret");
  expect(Buffer.from((await readFile(path, "utf8")).trim(), "base64")).toHaveLength(32);
});

test("a file that is missing or holds no key stops the start, and says which", async () => {
  const missing = join(folder, "none.key");
  await expect(givenSecretsKey(missing)).rejects.toThrow(`GARANT_SECRETS_KEY_FILE is ${missing}`);
  for (const text of ["", "short", Buffer.alloc(31).toString("base64"), "not base64 at all, but thirty-two bytes"]) {
    await writeFile(missing, text);
    await expect(givenSecretsKey(missing)).rejects.toThrow("32 bytes in base64");
    await expect(ownSecretsKey(missing, durableFiles)).rejects.toMatchObject({ code: "secrets-key-refused" });
  }
});
