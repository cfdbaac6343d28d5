import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import { keepFigures } from "../../test/figures.ts";
import type { TestDatabase } from "../../test/test-database.ts";
import { lintCatalogue } from "./catalogue-lint.ts";

let database: TestDatabase;
const findings = () => database.engine.asOwner(lintCatalogue);

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.end());

test("the migrated database has no finding (T08)", async () => {
  expect(await findings()).toEqual([]);
  await keepFigures("T08", { findings: 0, "seeded faults found": controls.length });
});

const controls: [fault: string, name: string, make: string, undo: string][] = [
  ["unclassified", "stray", "create table garant.stray (id int)", "drop table garant.stray"],
  ["materialised-view", "peek", "create materialized view public.peek as select 1", "drop materialized view public.peek"],
  ["view-not-of-invoker", "peek", "create view garant.peek as select * from garant.entry", "drop view garant.peek"],
  [
    "security-definer",
    "peek",
    "create function garant.peek() returns int language sql security definer as 'select 1'",
    "drop function garant.peek",
  ],
  [
    "row-security-not-forced",
    "outage",
    "alter table garant.outage no force row level security",
    "alter table garant.outage force row level security",
  ],
  [
    "policy-not-of-tenant",
    "outage",
    "create policy all_of_it on garant.outage using (true)",
    "drop policy all_of_it on garant.outage",
  ],
  ["role-exempt", "garant_app", "alter role garant_app bypassrls", "alter role garant_app nobypassrls"],
  [
    "role-owns",
    "garant_app",
    "create table public.own (id int); alter table public.own owner to garant_app",
    "drop table public.own",
  ],
  ["log-can-be-changed", "entry", "grant update on garant.entry to garant_app", "revoke update on garant.entry from garant_app"],
  [
    "reachable-without-tenant",
    "stated",
    "grant select on garant.stated to garant_identity",
    "revoke select on garant.stated from garant_identity",
  ],
];
test.each(controls)("control: %s", async (fault, name, make, undo) => {
  await database.asSuperuser(make);
  const found = await findings();
  await database.asSuperuser(undo);
  expect(found).toContainEqual({ fault, name });
});
