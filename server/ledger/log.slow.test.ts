import { copyFile, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { verifyReceipt } from "../../core/ledger/receipt.ts";
import { client, connected, type Opened, opened } from "../../test/opened.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import { durableFiles } from "../keys/durable-files.ts";
import { makeKey } from "../keys/key-file.ts";
import { LedgerUnavailable } from "./act.ts";
import { verifyLedger } from "./verify.ts";

let garant: Opened;
afterEach(() => garant.end());

const report = () => garant.verbs.run("report-unavailability", { platform: "ocp01" }, client);
const log = () => garant.ledger.log("ours");
const inFolder = (...path: string[]) => join(garant.dataFolder, ...path);

async function begun(): Promise<void> {
  garant = await opened();
  await connected(garant);
}

test("a log begins with its own opening, under a key that nobody else can read", async () => {
  await begun();
  const first = await garant.ledger.recorded("ours", [0]);
  expect(first.facts[0]).toMatchObject({ entry: { kind: "log.opened", actor: "garant" }, body: { tenant: "ours" } });
  expect((await stat(inFolder("keys", "log-ours.key"))).mode & 0o777).toBe(0o600);
  expect(await readFile(inFolder("checkpoints", "ours"), "utf8")).toBe(log()?.checkpoint());
});

test("a log goes on where it stood", async () => {
  await begun();
  const before = log()?.checkpoint();
  garant = await garant.again();
  expect(log()?.fault).toBeUndefined();
  expect(log()?.checkpoint()).toBe(before);
  expect(await report()).toMatchObject({ ok: true, value: { facts: [{ entry: { seq: 3 } }] } });
});

test("a process killed between its commit and its checkpoint signs when it starts again", async () => {
  await begun();
  await copyFile(inFolder("checkpoints", "ours"), inFolder("older"));
  await report();
  const last = log()?.checkpoint();
  await garant.close();
  await rename(inFolder("older"), inFolder("checkpoints", "ours"));
  garant = await garant.again();
  expect(log()?.checkpoint()?.split("\n").slice(0, 3)).toEqual(last?.split("\n").slice(0, 3));
});

const shorten = `delete from garant.entry where seq = 3; delete from garant.body where seq = 3;
  delete from garant.stated where seq = 3; delete from garant.projected where seq = 3; delete from garant.node where level = 2`;

test("a log shorter than its last checkpoint signs nothing, takes nothing, and says so", async () => {
  await begun();
  await report();
  const given = log()?.checkpoint();
  await garant.tamper(`${shorten}; delete from garant.node where level = 1 and position = 1`);
  garant = await garant.again();
  expect(log()?.fault).toEqual({ code: "ledger-behind-checkpoint", logSize: 3, checkpointSize: 4 });
  expect(garant.ledger.faults()).toMatchObject([{ tenant: "ours" }]);
  expect(await report()).toEqual({ ok: false, errors: [{ code: "ledger-behind-checkpoint", data: {} }] });
  expect(await readFile(inFolder("checkpoints", "ours"), "utf8")).toBe(given);
  expect(await garant.store.read("ours", (tx) => tx.selectFrom("platform").select("id").execute())).toEqual([{ id: "ocp01" }]);
  const current = log();
  expect(current && (await verifyLedger(garant.store, current, { state: false })).faults).toContainEqual({
    code: "ledger-behind-checkpoint",
    logSize: 3,
    checkpointSize: 4,
  });
});

test("a log whose whole database is gone does not begin again under its old checkpoint", async () => {
  await begun();
  const checkpoint = log()?.checkpoint() ?? "";
  const [folder, keys] = [garant.dataFolder, await readFile(inFolder("keys", "log-ours.key"))];
  await garant.end();
  garant = await opened();
  expect(garant.dataFolder).not.toBe(folder);
  await garant.tamper("truncate garant.entry, garant.body, garant.node, garant.projected, garant.log cascade");
  await writeFile(inFolder("checkpoints", "ours"), checkpoint);
  await writeFile(inFolder("keys", "log-ours.key"), keys);
  garant = await garant.again();
  expect(log()?.fault).toMatchObject({ code: "ledger-behind-checkpoint", logSize: 0, checkpointSize: 3 });
});

test("a log that is not the one of its checkpoint is left alone", async () => {
  await begun();
  await garant.tamper("update garant.entry set leaf = sha256('other') where seq = 2");
  garant = await garant.again();
  expect(log()?.fault).toMatchObject({ code: "ledger-differs-from-checkpoint" });
});

test("a checkpoint that no key of the log signed is left alone", async () => {
  await begun();
  const note = await readFile(inFolder("checkpoints", "ours"), "utf8");
  await writeFile(inFolder("checkpoints", "ours"), note.replace("\n3\n", "\n2\n"));
  garant = await garant.again();
  expect(log()?.fault).toMatchObject({ code: "checkpoint-unreadable" });
});

test("a log without its key is left alone", async () => {
  await begun();
  await garant.close();
  await rename(inFolder("keys", "log-ours.key"), inFolder("hidden"));
  garant = await garant.again();
  expect(log()?.fault).toMatchObject({ code: "log-key-missing" });
  expect(await readFile(inFolder("hidden"), "utf8")).toContain("PRIVATE KEY");
});

test("a log with the key of another is left alone", async () => {
  await begun();
  await garant.close();
  await makeKey(inFolder("keys", "log-ours.key"), durableFiles);
  garant = await garant.again();
  expect(log()?.fault).toMatchObject({ code: "log-key-differs" });
});

test("a new key that could not be recorded signs nothing", async () => {
  await begun();
  const older = log()?.key();
  await garant.ledger.close();
  await expect(log()?.replaceKey("admin")).rejects.toThrow(LedgerUnavailable);
  expect(log()?.key()).toEqual(older);
  garant = await garant.again();
  expect(log()?.key()).toEqual(older);
  expect(log()?.fault).toBeUndefined();
});

test("a new key is said by both, signs from then on, and leaves old receipts good", async () => {
  await begun();
  const before = await report();
  const older = log()?.key();
  const replaced = await log()?.replaceKey("admin");
  const newer = log()?.key();
  expect(newer?.id).not.toBe(older?.id);
  expect(replaced?.facts[0]).toMatchObject({ entry: { kind: "log.key-replaced", actor: "admin" } });
  const both = openCheckpoint(log()?.checkpoint() ?? "", older && newer ? [older, newer] : [], verifyEd25519);
  expect(both.ok && both.value.signedBy).toHaveLength(2);
  garant = await garant.again();
  expect(log()?.fault).toBeUndefined();
  expect(log()?.key()?.id).toBe(newer?.id);
  await report();
  const alone = openCheckpoint(log()?.checkpoint() ?? "", newer ? [newer] : [], verifyEd25519);
  expect(alone.ok && alone.value.signedBy).toEqual([newer]);
  const [receipt] = before.ok ? before.value.receipts : [];
  expect(receipt && verifyReceipt(receipt, older ? [older] : [], { sha256, verifyEd25519 })).toMatchObject({ ok: true });
  const current = log();
  expect(current && (await verifyLedger(garant.store, current, { state: true })).faults).toEqual([]);
});

test("a process killed while it put a new key in place finds it", async () => {
  await begun();
  await log()?.replaceKey("admin");
  const newer = log()?.key();
  await garant.close();
  await rename(inFolder("keys", "log-ours.key"), inFolder("keys", "log-ours.key.next"));
  garant = await garant.again();
  expect(log()?.key()).toEqual(newer);
  expect(log()?.fault).toBeUndefined();
});
