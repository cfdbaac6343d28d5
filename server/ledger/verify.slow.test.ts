import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { client, connected, firstInstant, type Opened, opened } from "../../test/opened.ts";
import { keepObservations } from "../store/observations.ts";
import { rebuildTask } from "../tasks/ledger-rebuild.ts";
import { verifyTask } from "../tasks/ledger-verify.ts";
import { compareState, rebuildState } from "./rebuild.ts";
import { sealObservations } from "./seal.ts";
import { verifyLedger } from "./verify.ts";

let garant: Opened;
const tables = ["entry", "body", "node", "projected", "block", "platform", "stated", "watching_gap"];

/** Entries 0 opening, 1 vantage, 2 platform, 3 to 4 two blocks, 5 to 6 two reports. */
beforeAll(async () => {
  garant = await opened();
  const key = await connected(garant);
  for (const minute of [0, 1]) {
    const from = firstInstant + minute * 60_000;
    const observation = { component: "api", at: from, ok: true, details: { phases: { total: 5 } } };
    await garant.store.asTenant("ours", (tx) => keepObservations(tx, "ocp01", "local", [observation]));
    await sealObservations(garant.ledger, {
      tenant: "ours",
      platform: "ocp01",
      vantages: [{ name: "local", key, before: from + 60_000 }],
    });
  }
  for (const note of ["first", "second"]) await garant.verbs.run("report-unavailability", { platform: "ocp01", note }, client);
  await garant.tamper(
    `create schema kept; ${tables.map((table) => `create table kept.${table} as table garant.${table}`).join(";")}`,
  );
});
/** What a test did to the tables is undone. */
afterEach(() =>
  garant.tamper(
    tables.map((table) => `delete from garant.${table}; insert into garant.${table} select * from kept.${table}`).join(";"),
  ),
);
afterAll(() => garant.end());

async function faults(state = false) {
  const log = garant.ledger.log("ours");
  if (log === undefined) throw new Error("no log");
  return (await verifyLedger(garant.store, log, { state })).faults;
}

test("books that nobody touched hold, state included", async () => {
  expect(await faults(true)).toEqual([]);
  expect(await verifyTask(garant, "fr")).toMatchObject({ exitCode: 0, text: expect.stringContaining("tout se vérifie") });
});

const place = { platform: "ocp01", vantage: "local" };
const tampered: [what: string, statements: string, found: object][] = [
  ["an entry's subject", "update garant.entry set subject = 'other' where seq = 5", { code: "entry-altered", seq: 5 }],
  ["an entry's instant", "update garant.entry set at = at + 1 where seq = 5", { code: "entry-altered", seq: 5 }],
  [
    "a body",
    "update garant.body set content = replace(content, 'first', 'other') where seq = 5",
    { code: "body-altered", seq: 5 },
  ],
  ["a body's layout", "update garant.body set content = content || ' ' where seq = 5", { code: "body-altered", seq: 5 }],
  ["a salt", "update garant.body set salt = decode(repeat('00', 16), 'hex') where seq = 5", { code: "body-altered", seq: 5 }],
  ["an entry left out", "delete from garant.entry where seq = 4", { code: "hole", seq: 4 }],
  [
    "a subtree",
    "update garant.node set hash = sha256('x') where level = 1 and position = 0",
    { code: "node-altered", level: 1, position: 0 },
  ],
  ["a subtree left out", "delete from garant.node where level = 2", { code: "node-missing", level: 2, position: 0 }],
  ["an entry's state forgotten", "delete from garant.projected where seq = 6", { code: "entry-without-state", seq: 6 }],
  [
    "a block",
    "update garant.block set body = body || decode('00', 'hex') where number = 0",
    { code: "block-unreadable", ...place, number: 0 },
  ],
  ["a block's count", "update garant.block set count = 9 where number = 1", { code: "block-altered", ...place, number: 1 }],
  ["a block left out", "delete from garant.block where number = 0", { code: "block-missing", ...place, number: 0 }],
  [
    "a block's timings",
    "update garant.block set detail = decode('00', 'hex') where number = 1",
    { code: "block-detail-altered", ...place, number: 1 },
  ],
  [
    "a block's signature",
    "update garant.block set signature = decode(repeat('00', 64), 'hex') where number = 1",
    { code: "block-signature-wrong", ...place, number: 1 },
  ],
  [
    "a block under no fact",
    'insert into garant.block select tenant, 2, "from", "to", seq, count, platform, vantage, digest, signature, body, detail, series from garant.block where number = 1',
    { code: "block-not-sealed", ...place, number: 2 },
  ],
];
test.each(tampered)("%s: found, and named", async (_, statements, found) => {
  await garant.tamper(statements);
  expect(await faults()).toContainEqual(found);
});

test("an entry with its leaf, body and subtrees made anew is still not the one of the checkpoint", async () => {
  await garant.tamper("update garant.entry set leaf = sha256('other') where seq = 6");
  expect(await faults()).toContainEqual({ code: "entry-altered", seq: 6 });
});

test("an erased body leaves the log as it was", async () => {
  await garant.tamper("delete from garant.body where seq = 5");
  const log = garant.ledger.log("ours");
  expect(log && (await verifyLedger(garant.store, log, { state: false }))).toMatchObject({ erased: 1, faults: [] });
  expect(await faults(true)).toEqual([{ code: "bodies-missing", count: 1 }]);
});

test("state that is not as the facts say is found, and a rebuild puts it right", async () => {
  expect((await compareState(garant.store, "ours")).differences).toEqual([]);
  await garant.tamper(`update garant.platform set title = 'Other'; delete from garant.stated where id = 'N-5';
    insert into garant.watching_gap select id, 'ocp01', 1, 2, 5 from garant.tenant`);
  const found = (await compareState(garant.store, "ours")).differences;
  expect(found.map(({ table, was, is }) => `${table} ${was === null ? "" : "was"} ${is === null ? "" : "is"}`).sort()).toEqual([
    ...["platform  is", "platform was ", "stated  is", "watching_gap was "],
  ]);
  expect(await faults(true)).toHaveLength(4);
  const rebuilt = await rebuildTask(garant, "en");
  expect(rebuilt).toMatchObject({ exitCode: 1, text: expect.stringContaining("4 differences") });
  expect(await faults(true)).toEqual([]);
  expect((await rebuildState(garant.store, "ours")).differences).toEqual([]);
});
