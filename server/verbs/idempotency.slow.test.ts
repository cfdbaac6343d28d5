import { afterAll, beforeAll, expect, test } from "vitest";
import { refuse } from "../../api/errors.ts";
import { bad } from "../../core/result.ts";
import { client, connected, type Opened, opened } from "../../test/opened.ts";
import { forgetOldKeys, openIdempotency, underKey } from "./idempotency.ts";

let garant: Opened;
beforeAll(async () => {
  garant = await opened();
  await connected(garant);
});
afterAll(() => garant.end());

const report = () => garant.verbs.run("report-unavailability", { platform: "ocp01" }, client);
const reports = async () => (await garant.store.read("ours", (tx) => tx.selectFrom("stated").select("id").execute())).length;
const once = (key: string, fingerprint: string, answer: () => Promise<{ status: number; body: string }>) =>
  openIdempotency(garant.store, () => garant.time.now, garant.vault.fingerprint).once(client, key, fingerprint, answer);
const answering = async () => {
  const result = await report();
  return { status: result.ok ? 201 : 409, body: result.ok ? (result.value.facts[0]?.entry.subject ?? "") : "" };
};

test("the same write under the same key is done once, and answered alike", async () => {
  const before = await reports();
  const first = await once("k1", "f", answering);
  expect(await once("k1", "f", answering)).toEqual(first);
  expect(await reports()).toBe(before + 1);
});

test("another write under the same key is refused", async () => {
  await once("k2", "f", answering);
  expect(await once("k2", "g", answering)).toEqual(bad([refuse("key-reused")]));
});

test("a process killed after its commit and before its answer does not do it again", async () => {
  const before = await reports();
  const key = { actor: client.id, key: "k3", fingerprint: garant.vault.fingerprint("f") };
  const recorded = await underKey(key, report);
  const answered = await once("k3", "f", answering);
  expect(answered).toEqual({ ok: true, value: { status: 201, body: recorded.ok ? recorded.value.facts[0]?.entry.subject : "" } });
  expect(await reports()).toBe(before + 1);
  expect(await underKey({ ...key, fingerprint: "g" }, report)).toEqual(bad([refuse("key-reused")]));
});

test("a second write while the first is under way is refused", async () => {
  const idempotency = openIdempotency(garant.store, () => 0, garant.vault.fingerprint);
  const gate = Promise.withResolvers<void>();
  const first = idempotency.once(client, "k4", "f", async () => {
    await gate.promise;
    return { status: 200, body: "" };
  });
  expect(await idempotency.once(client, "k4", "f", answering)).toEqual(bad([refuse("key-in-flight")]));
  gate.resolve();
  expect((await first).ok).toBe(true);
});

test("a failure of the server is not kept", async () => {
  await once("k5", "f", async () => ({ status: 503, body: "" }));
  expect(await once("k5", "f", async () => ({ status: 200, body: "done" }))).toMatchObject({ value: { body: "done" } });
});

test("keys of one account are none of another's", async () => {
  const before = await reports();
  await once("k6", "f", answering);
  const other = { ...client, id: "other" };
  await openIdempotency(garant.store, () => 0, garant.vault.fingerprint).once(other, "k6", "f", answering);
  expect(await reports()).toBe(before + 2);
});

test("a key is forgotten after a day, not before", async () => {
  await once("k7", "f", answering);
  await forgetOldKeys(garant.store, garant.time.now + 86_400_000);
  expect(await once("k7", "g", answering)).toEqual(bad([refuse("key-reused")]));
  await forgetOldKeys(garant.store, garant.time.now + 86_400_001);
  expect((await once("k7", "g", answering)).ok).toBe(true);
});
