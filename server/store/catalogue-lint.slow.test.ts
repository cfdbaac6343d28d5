import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import { keepFigures } from "../../test/figures.ts";
import type { TestDatabase } from "../../test/test-database.ts";
import { type Finding, lintCatalogue } from "./catalogue-lint.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.end());

test("the migrated database has no finding (T08)", async () => {
  expect(await database.engine.asOwner(lintCatalogue)).toEqual([]);
  await keepFigures("T08", { findings: 0, "seeded faults found": controls.length });
});

test("accounts have their own tables, with all that belongs to a table of texts", async () => {
  const make = ["create table public.own (id text primary key)", "alter table public.own owner to garant_identity"];
  expect(await foundWith(make)).toEqual([]);
});

const controls: [fault: string, name: string, make: string][] = [
  ["unclassified", "stray", "create table garant.stray (id int)"],
  ["materialised-view", "peek", "create materialized view public.peek as select 1"],
  ["view-not-of-invoker", "peek", "create view garant.peek as select * from garant.entry"],
  ["security-definer", "peek", "create function garant.peek() returns int language sql security definer as 'select 1'"],
  ["row-security-not-forced", "outage", "alter table garant.outage no force row level security"],
  ["policy-not-of-tenant", "outage", "create policy all_of_it on garant.outage using (true)"],
  ["role-exempt", "garant_app", "alter role garant_app bypassrls"],
  ["role-owns", "garant_app", "create table public.own (id int); alter table public.own owner to garant_app"],
  ["log-can-be-changed", "entry", "grant update on garant.entry to garant_app"],
  ["reachable-without-tenant", "stated", "grant select on garant.stated to garant_identity"],
];
test.each(controls)("control: %s", async (fault, name, make) => {
  expect(await foundWith(make.split("; "))).toContainEqual({ fault, name });
});

/** What is found in a transaction that is taken back: roles are the whole server's, and other tests stand on them meanwhile. */
async function foundWith(statements: readonly string[]): Promise<Finding[]> {
  return await database.engine.asOwner(async (owner) => {
    const transaction = await owner.startTransaction().execute();
    try {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      return await lintCatalogue(transaction);
    } finally {
      await transaction.rollback().execute();
    }
  });
}
