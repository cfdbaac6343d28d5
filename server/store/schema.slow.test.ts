import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connected, type Opened, opened } from "../../test/opened.ts";
import type { Tx } from "./tables.ts";

let garant: Opened;
let next = 0;
beforeAll(async () => {
  garant = await opened();
  await connected(garant);
  next = await garant.store.read("ours", async (tx) => (await tx.selectFrom("entry").select("seq").execute()).length);
});
afterAll(() => garant.end());

const bytes = (length: number) => new Uint8Array(length);
const entry = (tx: Tx, seq: number, at = 9_000_000_000_000) =>
  tx
    .insertInto("entry")
    .values({ seq, kind: "watching.lost", subject: "ocp01", at, actor: "x", body: bytes(32), leaf: bytes(32) })
    .execute();
const body = (tx: Tx, seq: number) =>
  tx
    .insertInto("body")
    .values({ seq, salt: bytes(16), content: "{}" })
    .execute();
const state = (tx: Tx, seq: number) =>
  tx.insertInto("watching_gap").values({ platform: "ocp01", from: 1, to: null, seq }).execute();

const refused: [what: string, why: string, write: (tx: Tx) => Promise<unknown>][] = [
  ["an entry alone", "has no body", (tx) => entry(tx, next)],
  ["an entry without state", "changed no state", async (tx) => [await entry(tx, next), await body(tx, next)]],
  ["an entry without body", "has no body", async (tx) => [await entry(tx, next), await state(tx, next)]],
  ["state alone", "foreign key", (tx) => state(tx, next)],
  ["state under an earlier transaction's fact", "without a fact", (tx) => state(tx, next - 1)],
  ["state changed without a fact", "without a fact", (tx) => tx.updateTable("platform").set({ title: "Other" }).execute()],
  ["a hole", "does not follow", async (tx) => [await entry(tx, next + 1), await body(tx, next + 1), await state(tx, next + 1)]],
  [
    "a step back in time",
    "does not follow",
    async (tx) => [await entry(tx, next, 1), await body(tx, next), await state(tx, next)],
  ],
  ["an entry changed", "permission denied", (tx) => tx.updateTable("entry").set({ subject: "other" }).execute()],
  ["an entry deleted", "permission denied", (tx) => tx.deleteFrom("entry").execute()],
  ["a body changed", "permission denied", (tx) => tx.updateTable("body").set({ content: "{}" }).execute()],
  ["state deleted", "permission denied", (tx) => tx.deleteFrom("platform").execute()],
  [
    "an entry that names its own transaction",
    "permission denied",
    (tx) =>
      sql`insert into entry (seq, kind, subject, at, actor, body, leaf, txn) select seq, kind, subject, at, actor, body, leaf, txn from entry`.execute(
        tx,
      ),
  ],
];
test.each(refused)("%s is refused by the schema", async (_, why, write) => {
  await expect(garant.store.asTenant("ours", write)).rejects.toThrow(why);
});

test("control: a fact with its body and its state is taken", async () => {
  const written = garant.store.asTenant("ours", async (tx) => {
    await entry(tx, next);
    await body(tx, next);
    await state(tx, next);
  });
  await expect(written).resolves.toBeUndefined();
});
