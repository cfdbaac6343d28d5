import { beforeAll, expect, test } from "vitest";
import { honestAuthority, type Party, party, stampBy } from "../../test/fixtures/stamp-maker.ts";
import { objectIds } from "./object-ids.ts";
import { verifyTimeStamp } from "./verify-time-stamp.ts";

const message = new TextEncoder().encode("garant.example/ledger/acme\n12\n");
const other = new TextEncoder().encode("garant.example/ledger/acme\n13\n");
const at = Date.UTC(2026, 9, 14, 8, 0, 0, 120);
const year = 365 * 86_400_000;
const { timeStamping } = objectIds;
const serverAuthentication = "1.3.6.1.5.5.7.3.1";

let root: Party;
let stamps: Party;
beforeAll(async () => {
  ({ root, stamps } = await honestAuthority());
});

/** What the token of this signer comes to, under the honest root. */
const under = async (signer: Party, twist = {}, authorities = [root.der]) => {
  const verified = await verifyTimeStamp(await stampBy(signer, message, at, twist), message, authorities);
  return verified.ok ? "ok" : verified.errors.join();
};
const signerOf = (asked: Partial<Parameters<typeof party>[0]>) =>
  party({ name: "Other", issuer: root, purposes: [timeStamping], ...asked });

test("a stamp over the message, under the authority given, says when and who", async () => {
  const token = await stampBy(stamps, message, at);
  expect(await verifyTimeStamp(token, message, [root.der])).toEqual({ ok: true, value: { at, authority: "Stamps" } });
});

test("over another message it proves nothing", async () => {
  expect(await under(stamps, { imprintOf: other })).toBe("other-message");
});

test("of an authority that was not given, or of none given, it proves nothing", async () => {
  const elsewhere = await honestAuthority();
  expect(await under(elsewhere.stamps)).toBe("unknown-authority");
  expect(await under(elsewhere.stamps, { others: [elsewhere.root] })).toBe("unknown-authority");
  expect(await under(stamps, {}, [])).toBe("unknown-authority");
});

test("through an intermediate authority that the token brings", async () => {
  const between = await party({ name: "Between", issuer: root, authority: true });
  const below = await signerOf({ issuer: between });
  expect(await under(below, { others: [between] })).toBe("ok");
  expect(await under(below)).toBe("unknown-authority");
});

test("a certificate that may not issue others makes nobody an authority", async () => {
  const server = await party({ name: "Server", issuer: root, purposes: [serverAuthentication] });
  const forged = await signerOf({ issuer: server });
  expect(await under(forged, { others: [server] })).toBe("authority-not-valid");
});

test.each([
  ["for something else", { purposes: [serverAuthentication] }],
  ["for time-stamping and something else", { purposes: [timeStamping, serverAuthentication] }],
  ["for anything", { purposes: [] }],
  ["for time-stamping, and not critically so", { critical: false }],
])("a certificate %s stamps nothing", async (_, asked) => {
  expect(await under(await signerOf(asked))).toBe("not-for-time-stamping");
});

test("a certificate that was not valid at the instant of the stamp", async () => {
  expect(await under(await signerOf({ to: at - year }))).toBe("authority-not-valid");
  expect(await under(await signerOf({ from: at + year }))).toBe("authority-not-valid");
  expect(await under(await signerOf({ to: at + 1_000 }))).toBe("ok");
});

test("a signature that says it signs something else, or names another certificate or none", async () => {
  expect(await under(stamps, { contentType: "1.2.840.113549.1.7.1" })).toBe("wrong-signature");
  expect(await under(stamps, { named: root })).toBe("wrong-signature");
  expect(await under(stamps, { unnamed: true })).toBe("wrong-signature");
});

test("two certificates of one name and two that signed each other end the way, and do not go round", async () => {
  const one = await party({ name: "Round", authority: true });
  const two = await party({ name: "Round", issuer: one, authority: true });
  const below = await signerOf({ issuer: two });
  expect(await under(below, { others: [one, two] })).toBe("unknown-authority");
});

test("bytes that are no token, however long or deep", async () => {
  const deep = new Uint8Array(60_000).fill(0x30).map((byte, place) => (place % 2 === 0 ? byte : 0x80));
  for (const bytes of [new Uint8Array(), new Uint8Array(70_000), deep, root.der, message])
    expect(await verifyTimeStamp(bytes, message, [root.der])).toEqual({ ok: false, errors: ["not-a-token"] });
});
