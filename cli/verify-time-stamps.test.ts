/** `garant verify --tsa-ca` on a bundle that an authority's stamps came with. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleOf, freeze } from "../test/fixtures/month-statement.ts";
import { keyText } from "../test/fixtures/signed-log.ts";
import { honestAuthority, type Party, stampBy } from "../test/fixtures/stamp-maker.ts";
import { zipped } from "../test/statement/one-day.ts";
import { logOf, minute, month, to } from "../test/statement/story.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

const folder = mkdtempSync(path.join(tmpdir(), "garant-stamps-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const pem = ({ der }: Party) =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

let bundle = "";
let key = "";
let root: Party;
beforeAll(async () => {
  const authority = await honestAuthority("Horodateur");
  root = authority.root;
  const maker = logOf();
  const statement = freeze(maker, month);
  const checkpoint = maker.checkpoint(to + 16 * minute);
  const token = await stampBy(authority.stamps, Buffer.from(checkpoint), to + 17 * minute);
  bundle = written("bundle.zip", zipped(bundleOf(maker, statement, maker.checkpoint(to + 30 * minute), [{ checkpoint, token }])));
  key = written("log.key", keyText(maker.signer));
});

const run = (...typed: string[]) => runInMemory(registry, ["verify", bundle, "--key", key, ...typed]);

test("under its authority, since when is established, and the report says by whom", async () => {
  const { code, out } = await run("--tsa-ca", written("root.pem", pem(root)));
  expect(code).toBe(0);
  expect(out).toContain("✓ Since when it stands so: 0 kept checkpoints hold, and 1 stamped one");
  expect(out).toContain("entry 0 was stamped");
  const french = await run("--tsa-ca", written("root.pem", pem(root)), "--lang", "fr");
  expect(french.out).toContain("? Horodatages\u202f: non établi");
});

test("under another one it is not verified, and nothing is called false", async () => {
  const { root: other } = await honestAuthority();
  const { code, out } = await run("--tsa-ca", written("other.pem", pem(other)));
  expect(code).toBe(1);
  expect(out).toContain("was not given (--tsa-ca)");
  expect(out).not.toContain("FAILED");
});

test.each([
  ["no certificate", "nothing"],
  ["a private key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"],
  ["a certificate that is cut", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"],
])("%s is bad input", async (_, content) => {
  const { code, out, err } = await run("--tsa-ca", written("wrong.pem", content));
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("wrong.pem: holds something other than certificates");
});
