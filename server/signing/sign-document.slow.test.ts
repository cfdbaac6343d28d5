/** Signed documents as strangers' tools see them: poppler's pdfsig, qpdf; with a stamp by an authority made with OpenSSL. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptySheet } from "../../test/fixtures/empty-sheet.ts";
import { hasOpenssl, type OpensslAuthority, opensslAuthority } from "../../test/fixtures/openssl-authority.ts";
import { durableFiles } from "../keys/durable-files.ts";
import { typeset } from "../paper/typeset.ts";
import { openAuthority } from "../stamping/authority.ts";
import { givenIdentity, IdentityUnreadable, ownIdentity } from "./document-identity.ts";
import { signDocument } from "./sign-document.ts";

const has = (tool: string) => spawnSync(tool, ["-v"]).error === undefined;
const at = Date.UTC(2026, 10, 1);
let folder: string;
let plain: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-signed-"));
  plain = await typeset(emptySheet, at);
});
afterAll(() => rm(folder, { recursive: true }));

async function seen(pdf: Uint8Array): Promise<string> {
  const file = join(folder, "seen.pdf");
  await writeFile(file, pdf);
  return execFileSync("pdfsig", ["-nocert", file], { encoding: "utf8" });
}

describe.skipIf(!has("pdfsig"))("a signed document", () => {
  test("is what it was, and a signature over all of it behind; by a key that is made once", async () => {
    const signed = await signDocument(plain, { identity: await ownIdentity(folder, durableFiles, at), reason: "r", at });
    expect(Buffer.from(signed.subarray(0, plain.length)).equals(Buffer.from(plain))).toBe(true);
    const told = await seen(signed);
    expect(told).toMatch(/ETSI\.CAdES\.detached/);
    expect(told).toMatch(/Total document signed/);
    expect(told).toMatch(/Signature is Valid/);
    const again = await ownIdentity(folder, durableFiles, at);
    expect(await seen(await signDocument(plain, { identity: again, reason: "r", at }))).toMatch(/Signature is Valid/);
  });

  test("with one byte changed is not valid any more: the control", async () => {
    const signed = await signDocument(plain, { identity: await ownIdentity(folder, durableFiles, at), reason: "r", at });
    signed[Math.floor(plain.length / 2)] = (signed[Math.floor(plain.length / 2)] ?? 0) ^ 1;
    expect(await seen(signed)).not.toMatch(/Signature is Valid/);
  });

  test.skipIf(!hasOpenssl)("can be signed by a key that the operator gives, under its authority's certificate", async () => {
    const file = (name: string) => join(folder, name);
    const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "ignore" });
    const made = ["-newkey", "rsa:2048", "-nodes", "-days", "30"];
    openssl("req", "-x509", ...made, "-keyout", file("own.key"), "-out", file("own.crt"), "-subj", "/CN=Example provider");
    const identity = await givenIdentity({ key: file("own.key"), certificates: file("own.crt") });
    const told = await seen(await signDocument(plain, { identity, reason: "r", at }));
    expect(told).toMatch(/Signer Certificate Common Name: Example provider/);
    expect(told).toMatch(/Signature is Valid/);
    await expect(givenIdentity({ key: file("own.crt"), certificates: file("own.crt") })).rejects.toThrow(IdentityUnreadable);
    await expect(givenIdentity({ key: file("own.key"), certificates: file("own.key") })).rejects.toThrow(IdentityUnreadable);
  });
});

describe.skipIf(!hasOpenssl || !has("pdfsig"))("with an authority", () => {
  let made: OpensslAuthority;
  beforeAll(async () => {
    made = await opensslAuthority();
  });
  afterAll(() => made.end());

  test("the signature holds a time stamp of it (B-T)", async () => {
    const authority = openAuthority({ url: made.url, everyMs: 60_000, certificates: made.root });
    const identity = await ownIdentity(folder, durableFiles, at);
    const stamp = async (bytes: Uint8Array) => (await authority.stamp(bytes)).token;
    const before = made.asked();
    const signed = await signDocument(plain, { identity, stamp, reason: "r", at });
    expect(made.asked()).toBe(before + 1);
    expect(await seen(signed)).toMatch(/Signature is Valid/);
    expect(Buffer.from(signed).toString("latin1")).toMatch(/060b2a864886f70d010910020e/i);
  });
});
