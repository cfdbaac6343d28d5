import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import { migrate, migrationFiles } from "./migrate.ts";

test("a migration that was changed after it was applied is refused", async () => {
  const lite = await freshDatabase();
  await lite.exec("reset role");
  const database = new Kysely<object>({ dialect: new PGliteDialect({ pglite: lite }) });
  const files = await migrationFiles();
  await migrate(database, files);
  const changed = files.map((file, index) => (index === 0 ? { ...file, digest: "0".repeat(64) } : file));
  await expect(migrate(database, changed)).rejects.toThrow("changed after it was applied");
  await database.destroy();
});

test("a failing migration leaves nothing behind", async () => {
  const database = new Kysely<object>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) });
  const broken = { name: "0001-broken", text: "create table garant.half (id int);\n\nselect nothing;\n", digest: "1" };
  await expect(migrate(database, [broken])).rejects.toThrow();
  expect((await database.introspection.getTables()).map((table) => table.name)).not.toContain("half");
  await database.destroy();
});
