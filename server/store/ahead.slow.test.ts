import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import type { TestDatabase } from "../../test/test-database.ts";
import { ahead } from "./ahead.ts";
import { openStore, type Store } from "./store.ts";
import type { Tx } from "./tables.ts";

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openStore(database.engine);
  await store.addTenant({ id: "ours", name: "Ours", created_at: 0 });
});
beforeEach(() => database.asSuperuser("delete from garant.missed"));
afterAll(() => database.end());

const miss = (tx: Tx, due: number) =>
  tx.insertInto("missed").values({ platform: "p", vantage: "v", component: "c", due, reason: "overloaded" });
/** Refused by the schema, and not before. */
const refused = (tx: Tx) => tx.insertInto("document").values({ digest: "no digest", media_type: "text/plain", content: "" });
const dues = async (tx: Tx) => (await tx.selectFrom("missed").select("due").orderBy("due").execute()).map(({ due }) => due);
const kept = () => store.read("ours", dues);

test("what was sent ahead is there for whoever reads after it", async () => {
  const read = await store.asTenant("ours", async (tx) => {
    const sent = ahead(tx);
    for (const due of [1, 2, 3]) await miss(sent, due).execute();
    return await dues(tx);
  });
  expect(read).toEqual([1, 2, 3]);
  expect(await kept()).toEqual([1, 2, 3]);
});

test("what returns rows is waited for", async () => {
  const read = await store.asTenant("ours", async (tx) => {
    const sent = ahead(tx);
    const returned = await miss(sent, 7).returning("due").execute();
    return [returned, await dues(sent)];
  });
  expect(read).toEqual([[{ due: 7 }], [7]]);
});

test("what is refused is thrown by the next that is waited for, in the schema’s own words", async () => {
  const writing = store.asTenant("ours", async (tx) => {
    await refused(ahead(tx)).execute();
    await miss(ahead(tx), 1).execute();
    await dues(tx);
  });
  await expect(writing).rejects.toThrow("document_check");
  expect(await kept()).toEqual([]);
});

test("what is refused is thrown by the commit, where nothing was waited for", async () => {
  const writing = store.asTenant("ours", async (tx) => {
    await miss(ahead(tx), 1).execute();
    await refused(ahead(tx)).execute();
  });
  await expect(writing).rejects.toThrow("document_check");
  expect(await kept()).toEqual([]);
});

test("who goes back to a savepoint goes on as if nothing had been refused", async () => {
  await store.asTenant("ours", async (tx) => {
    await miss(tx, 1).execute();
    await sql`savepoint act`.execute(ahead(tx));
    await miss(ahead(tx), 2).execute();
    await refused(ahead(tx))
      .execute()
      .catch(() => {});
    await sql`rollback to savepoint act`.execute(tx);
    await miss(ahead(tx), 3).execute();
  });
  expect(await kept()).toEqual([1, 3]);
});

test("a transaction that failed leaves its connection whole for the next ones", async () => {
  const each = Array.from({ length: 40 }, (_, index) =>
    store.asTenant("ours", async (tx) => {
      await miss(ahead(tx), index).execute();
      if (index % 2 === 1) await refused(ahead(tx)).execute();
    }),
  );
  const ended = (await Promise.allSettled(each)).map(({ status }) => status);
  expect(ended).toEqual(each.map((_, index) => (index % 2 === 1 ? "rejected" : "fulfilled")));
  expect(await kept()).toEqual(each.flatMap((_, index) => (index % 2 === 1 ? [] : [index])));
});

test("PostgreSQL keeps the plan of a write of few rows, and none of what is read", async () => {
  const prepared = await store.asTenant("ours", async (tx) => {
    await miss(tx, 1).execute();
    await tx.selectFrom("missed").select("due").where("due", "=", 1).execute();
    await miss(tx, 2).returning("due").execute();
    return await sql<{ statement: string }>`select statement from pg_prepared_statements where ${true}`.execute(tx);
  });
  const writes = prepared.rows.filter(({ statement }) => statement.startsWith('insert into "missed"'));
  expect(writes).toHaveLength(store.shared ? 1 : 0);
  expect(prepared.rows.filter(({ statement }) => /^select|returning/.test(statement))).toEqual([]);
});
