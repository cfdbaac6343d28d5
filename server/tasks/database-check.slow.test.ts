import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import type { TestDatabase } from "../../test/test-database.ts";
import { migrate, migrationFiles } from "../store/migrate.ts";
import { openStore } from "../store/store.ts";
import { checkDatabase, migrateDatabase } from "./database-check.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.end());

test("a database at this version's schema holds; nothing is left to apply", async () => {
  const { json, text } = await checkDatabase(database.engine, "en");
  expect(json).toMatchObject({ database: { missing: [], fault: null, findings: [] } });
  expect(text).toContain(" steps applied, 0 missing");
  expect(await migrateDatabase(database.engine, "fr")).toMatchObject({ exitCode: 0, text: "rien à appliquer\n" });
});

test("a table that nobody classified is named, and so is a step that a later version applied: nothing goes back", async () => {
  await database.asSuperuser("create table garant.stray (id int)");
  expect(await checkDatabase(database.engine, "en")).toMatchObject({
    exitCode: 1,
    text: expect.stringContaining("unclassified stray"),
  });
  await database.asSuperuser("drop table garant.stray");
  await database.asSuperuser("insert into garant.migration_digest (name, digest) values ('9999-later', 'x')");
  const fault = { code: "database-newer", migration: "9999-later" };
  expect(await checkDatabase(database.engine, "en")).toMatchObject({ exitCode: 1, json: { database: { fault } } });
  expect(await migrateDatabase(database.engine, "en")).toMatchObject({ exitCode: 1, json: { fault } });
  await expect(openStore(database.engine)).rejects.toMatchObject({ fault });
  await database.asSuperuser("delete from garant.migration_digest where name = '9999-later'");
});

test("a step is applied while an older process serves", async () => {
  const files = await migrationFiles();
  const store = await openStore(database.engine);
  await store.addTenant({ id: "ours", name: "Ours", created_at: 0 });
  let serving = true;
  const served = (async () => {
    let count = 0;
    for (; serving; count++)
      await store.asTenant("ours", (tx) =>
        tx.insertInto("missed").values({ platform: "p", vantage: "v", component: "c", due: count, reason: "r" }).execute(),
      );
    return count;
  })();
  const later = { name: "9999-later", text: "alter table garant.missed add column seen text;\n\n", digest: "x" };
  await database.engine.asOwner((owner) => migrate(owner, [...files, later]));
  serving = false;
  const count = await served;
  const rows = await store.read("ours", (tx) => sql<{ due: number }>`select due from missed`.execute(tx));
  expect(rows.rows).toHaveLength(count);
});
