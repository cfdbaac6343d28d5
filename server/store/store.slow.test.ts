import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import type { TestDatabase } from "../../test/test-database.ts";
import { tenantTables } from "./catalogue.ts";
import { openStore, type Store } from "./store.ts";

let database: TestDatabase;
let store: Store;
const digestOfA = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

beforeAll(async () => {
  database = await freshDatabase();
  store = await openStore(database.engine);
  for (const id of ["ours", "theirs"]) await store.addTenant({ id, name: id, created_at: 0 });
  await store.asTenant("ours", (tx) =>
    tx.insertInto("document").values({ digest: digestOfA, media_type: "text/plain", content: "a" }).execute(),
  );
});
afterAll(() => database.end());

test.each(tenantTables)("a query of %s outside the tenant's helper fails", async (table) => {
  await expect(sql`select * from ${sql.table(`garant.${table}`)}`.execute(store.identity)).rejects.toThrow("permission denied");
});

test("a tenant sees its rows and not those of another", async () => {
  const seen = (tenant: string) => store.asTenant(tenant, (tx) => tx.selectFrom("document").select("content").execute());
  expect(await seen("ours")).toEqual([{ content: "a" }]);
  expect(await seen("theirs")).toEqual([]);
});

test("a tenant cannot write a row of another", async () => {
  const writing = store.asTenant("theirs", (tx) =>
    tx.insertInto("document").values({ tenant: "ours", digest: digestOfA, media_type: "text/plain", content: "a" }).execute(),
  );
  await expect(writing).rejects.toThrow("row-level security");
});

test("a reading transaction cannot write", async () => {
  const writing = store.read("ours", (tx) =>
    tx.insertInto("missed").values({ platform: "p", vantage: "v", component: "c", due: 1, reason: "r" }).execute(),
  );
  await expect(writing).rejects.toThrow("read-only");
});

test("twenty tenants' transactions at once do not mix, and leave no tenant behind", async () => {
  const counts = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      store.read(index % 2 === 0 ? "ours" : "theirs", (tx) => tx.selectFrom("document").select("digest").execute()),
    ),
  );
  expect(counts.map((rows) => rows.length)).toEqual(Array.from({ length: 20 }, (_, index) => (index + 1) % 2));
  const after = await sql<{ role: string; tenant: string | null }>`
    select current_user as role, nullif(current_setting('garant.tenant', true), '') as tenant`.execute(store.identity);
  expect(after.rows).toEqual([{ role: "garant_identity", tenant: null }]);
});

test("a document that is not what its digest says is refused", async () => {
  const writing = store.asTenant("ours", (tx) =>
    tx.insertInto("document").values({ digest: digestOfA, media_type: "text/plain", content: "b" }).execute(),
  );
  await expect(writing).rejects.toThrow("document_check");
});

test("a transaction inside another is an error, not a wait for ever", async () => {
  const nested = store.asTenant("ours", () => store.read("ours", (tx) => tx.selectFrom("entry").select("seq").execute()));
  await expect(nested).rejects.toThrow("hand the open one on");
  expect(await store.read("ours", (tx) => tx.selectFrom("entry").select("seq").execute())).toEqual([]);
});

test("maintenance leaves the connection as it found it", async () => {
  await store.maintain();
  const after = await sql<{ role: string }>`select current_user as role`.execute(store.identity);
  expect(after.rows).toEqual([{ role: "garant_identity" }]);
});
