/** `garant verify` on the example of docs/reference/bundle.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const folder = path.resolve(import.meta.dirname, "../docs/reference/bundle-example");
const here = mkdtempSync(path.join(tmpdir(), "garant-verify-"));
afterAll(() => rmSync(here, { recursive: true }));

const of = (name: string) => path.join(folder, name);
const [bundle, key, kept, receipt] = [of("bundle.zip"), of("log.key"), of("kept.checkpoint"), of("report.receipt.json")];
const run = (...typed: string[]) => runInMemory(registry, ["verify", ...typed]);
const written = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(here, name), content);
  return path.join(here, name);
};

test("with the key, a kept checkpoint and a receipt: verified, and what no bundle can show is told", async () => {
  const { code, out, err } = await run(bundle, "--key", key, "--checkpoint", kept, "--receipt", receipt);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("✓ Statement computed again: the same, to the byte");
  expect(out.match(/^\? .*/gm)).toEqual(["? That probes told the truth: not established"]);
});

test("with the key alone: verified; since when is not established", async () => {
  const { code, out } = await run(bundle, "--key", key, "--lang", "fr");
  expect(code).toBe(0);
  expect(out).toContain(
    "aucun point de contrôle n’a été conservé, aucun n’est horodaté\u202f: depuis quand il en est ainsi n’est pas établi",
  );
});

test("without a key: not verified, and nothing wrong", async () => {
  const { code, out } = await run(bundle, "--json");
  const { verified, checks } = JSON.parse(out);
  expect({ code, verified }).toEqual({ code: 1, verified: false });
  expect(checks.map(({ result }: { result: string }) => result)).not.toContain("failed");
});

test("a bundle cut short is refused, with the byte", async () => {
  const { code, out } = await run(written("cut.zip", readFileSync(bundle).subarray(0, -7)), "--key", key);
  expect(code).toBe(1);
  expect(out).toMatch(/✗ Archive: FAILED\n +✗ no ZIP archive, or cut short, byte \d+/);
});

test("a checkpoint that is none is refused", async () => {
  const { code, out } = await run(bundle, "--key", key, "--checkpoint", written("none", "acme\n4\n"));
  expect(code).toBe(1);
  expect(out).toContain("none is no signed checkpoint");
});

test.each([
  ["a bundle that is not there", () => [of("nothing.zip")], "cannot be read"],
  [
    "a key that is mistyped",
    () => [bundle, "--key", written("bad.key", readFileSync(key, "utf8").replace("+dd", "+de"))],
    "a letter was mistyped",
  ],
  ["no bundle", () => [], "BUNDLE is wanted"],
])("%s is bad input: 2, nothing on standard output", async (_, typed, said) => {
  const { code, out, err } = await run(...typed());
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(said);
});
