import { PGlite } from "@electric-sql/pglite";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import { embeddedEngine } from "./engine.ts";
import { migrate, migrationFiles } from "./migrate.ts";

test("a migration that was changed after it was applied is refused", async () => {
  const { engine, end } = await freshDatabase();
  const files = await migrationFiles();
  const changed = files.map((file, index) => (index === 0 ? { ...file, digest: "0".repeat(64) } : file));
  await engine.asOwner(async (owner) => {
    await migrate(owner, files);
    await expect(migrate(owner, changed)).rejects.toThrow("changed after it was applied");
  });
  await end();
});

test("a program that is older than its database refuses it, and says by what step (control: the same program takes it)", async () => {
  const { engine, end } = await freshDatabase();
  const files = await migrationFiles();
  await engine.asOwner(async (owner) => {
    await migrate(owner, files);
    await expect(migrate(owner, files.slice(0, -1))).rejects.toMatchObject({
      fault: { code: "database-newer", migration: files.at(-1)?.name },
    });
  });
  await end();
});

test("a failing migration leaves nothing behind", async () => {
  const engine = embeddedEngine(await PGlite.create());
  const broken = { name: "0001-broken", text: "create table garant.half (id int);\n\nselect nothing;\n", digest: "1" };
  await engine.asOwner(async (owner) => {
    await expect(migrate(owner, [broken])).rejects.toThrow();
    expect((await owner.introspection.getTables()).map((table) => table.name)).not.toContain("half");
  });
  await engine.close();
});
