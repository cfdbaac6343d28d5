/** An authority made with OpenSSL is asked over HTTP; what it answers is checked before anything rests on it. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyTimeStamp } from "../../api/time-stamps/verify-time-stamp.ts";
import { hasOpenssl, type OpensslAuthority, opensslAuthority } from "../../test/fixtures/openssl-authority.ts";
import { openAuthority } from "./authority.ts";

const bytes = Buffer.from("garant.example/ledger/acme\n12\n");
let made: OpensslAuthority;
let elsewhere: OpensslAuthority;
beforeAll(async () => {
  if (!hasOpenssl) return;
  made = await opensslAuthority();
  elsewhere = await opensslAuthority();
});
afterAll(() => {
  made?.end();
  elsewhere?.end();
});

const opened = (certificates: string | null, url = made.url) => openAuthority({ url, everyMs: 3_600_000, certificates });
const der = (file: string) => new Uint8Array(new X509Certificate(readFileSync(file)).raw);

test.skipIf(!hasOpenssl)("its stamp is one to us and to openssl alike, of this second", async () => {
  const before = Date.now();
  const { token, at } = await opened(made.root).stamp(bytes);
  expect(at - before).toBeGreaterThanOrEqual(0);
  expect(at - before).toBeLessThan(20_000);
  expect(made.verifies(token, bytes)).toBe(true);
  expect(elsewhere.verifies(token, bytes)).toBe(false);
  expect(await verifyTimeStamp(token, bytes, [der(made.root)])).toEqual({ ok: true, value: { at, authority: "Stamps" } });
  expect(await verifyTimeStamp(token, bytes, [der(elsewhere.root)])).toEqual({ ok: false, errors: ["unknown-authority"] });
});

test.skipIf(!hasOpenssl)("the answer to another request is not taken", async () => {
  await opened(made.root).stamp(Buffer.from("other"));
  made.behave({ again: true });
  await expect(opened(made.root).stamp(bytes)).rejects.toMatchObject({ code: "other-request" });
  made.behave(undefined);
});

test.skipIf(!hasOpenssl)("of another authority than the one meant it is not kept", async () => {
  await expect(opened(made.root, elsewhere.url).stamp(bytes)).rejects.toMatchObject({ code: "untrusted" });
  expect((await opened(null, elsewhere.url).stamp(bytes)).token.length).toBeGreaterThan(100);
});

test.skipIf(!hasOpenssl).each([
  ["says no over HTTP", { status: 500 }, "refused"],
  ["says something else", { body: Buffer.from("<html>") }, "not-a-reply"],
  ["says nothing", { body: new Uint8Array() }, "not-a-reply"],
  ["never ends", { body: new Uint8Array(100_000) }, "not-a-reply"],
  ["rejects the request", { body: new Uint8Array([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02]) }, "rejected"],
] as const)("an authority that %s", async (_, behaviour, code) => {
  made.behave(behaviour);
  await expect(opened(made.root).stamp(bytes)).rejects.toMatchObject({ name: "Error", code });
  made.behave(undefined);
});

test("an authority that is not there", async () => {
  await expect(opened(null, "http://127.0.0.1:9/").stamp(bytes)).rejects.toMatchObject({ code: "unreachable" });
});
