import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sharedTables, tenantTables } from "../../server/store/catalogue.ts";
import { postgresEngine } from "../../server/store/open-postgres.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { keepFigures } from "../figures.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";

const programs = findPostgres();
const long = process.env.TEST_LONG === "1";
const [reads, writes] = long ? [100_000, 20_000] : [10_000, 2_000];
const tenants = Array.from({ length: 20 }, (_, index) => `tenant-${index}`);
const seed = 20_221;

let postgres: PostgresServer;
let store: Store;

beforeAll(async () => {
  if (programs === undefined) return;
  postgres = await startPostgres({ settings: ["fsync=off"] });
  store = await openStore(postgresEngine(postgres.url));
  for (const id of tenants) {
    await store.addTenant({ id, name: id, created_at: 0 });
    await store.asTenant(id, (tx) =>
      tx
        .insertInto("missed")
        .values([1, 2, 3].map((due) => ({ platform: id, vantage: "v", component: "c", due, reason: "r" })))
        .execute(),
    );
  }
});
afterAll(async () => {
  if (programs === undefined) return;
  await store.close();
  await postgres.end();
});

/** A small generator, so that a run can be repeated. */
function drawing(first: number): (below: number) => number {
  let state = first;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a query may ask for; each gives the tenants whose rows it saw. */
const queries = [
  (other: string) => sql<{ tenant: string }>`select tenant from garant.missed where tenant = ${other}`,
  () => sql<{ tenant: string }>`select tenant from garant.missed`,
  (other: string) => sql<{ tenant: string }>`select tenant from garant.missed where platform = ${other} or true`,
  () => sql<{ tenant: string }>`select m.tenant from garant.missed m cross join garant.missed n where m.tenant <> n.tenant`,
  () => sql<{ tenant: string }>`with all_of_them as materialized (select * from garant.missed) select tenant from all_of_them`,
  () => sql<{ tenant: string }>`select tenant from (select tenant, count(*) over () from garant.missed) as counted`,
] as const;

type Drawn = (below: number) => number;

/** A transaction of one tenant that reads, fails, or is taken back; it is handed on with whatever it left behind. */
async function readForeign(draw: Drawn, count: number): Promise<number> {
  let foreign = 0;
  while (count > 0) {
    const [own, other] = [tenants[draw(20)] ?? "", tenants[draw(20)] ?? ""];
    const asked = Math.min(count, 1 + draw(20));
    count -= asked;
    const reading = store.read(own, async (tx) => {
      for (let query = 0; query < asked; query++) {
        const { rows } = await (queries[draw(queries.length)] ?? queries[0])(other).execute(tx);
        foreign += rows.filter(({ tenant }) => tenant !== own).length;
      }
      if (draw(5) === 0) throw new Error("taken back");
      if (draw(5) === 0) await sql`select 1 / 0`.execute(tx);
    });
    await reading.catch(() => {});
  }
  return foreign;
}

/** Writes to what is another tenant's: how many rows it changed or put there. */
async function writeForeign(draw: Drawn, count: number): Promise<number> {
  let changed = 0;
  for (; count > 0; count--) {
    const own = tenants[draw(20)] ?? "";
    const other = tenants.filter((one) => one !== own)[draw(19)] ?? "";
    const statement = [
      sql`insert into garant.missed (tenant, platform, vantage, component, due, reason) values (${other}, 'x', 'v', 'c', ${count}, 'r')`,
      sql`update garant.idempotency set answer = 'x' where tenant = ${other}`,
      sql`delete from garant.pending where tenant = ${other}`,
      sql`update garant.platform set tenant = ${other}`,
    ][draw(4)];
    const writing = store.asTenant(own, async (tx) => Number((await statement?.execute(tx))?.numAffectedRows ?? 0));
    changed += await writing.catch(() => 0);
  }
  return changed;
}

async function withoutTenant(database: Kysely<unknown>): Promise<number> {
  let reached = 0;
  for (const table of tenantTables)
    reached += await sql`select * from ${sql.table(`garant.${table}`)}`.execute(database).then(
      () => 1,
      () => 0,
    );
  return reached;
}

test.runIf(programs !== undefined)(
  `${reads} reads and ${writes} writes in random tenants' transactions: no row of another (T07)`,
  async () => {
    const workers = Array.from({ length: 10 }, (_, worker) => drawing(seed + worker));
    const read = await Promise.all(workers.map((draw) => readForeign(draw, reads / 10)));
    const written = await Promise.all(workers.map((draw) => writeForeign(draw, writes / 10)));
    const reached = await withoutTenant(store.identity);
    await keepFigures("T07", { reads, writes, "rows of others": [...read, ...written].reduce((all, one) => all + one, 0) });
    expect(read.every((rows) => rows === 0)).toBe(true);
    expect(written.every((rows) => rows === 0)).toBe(true);
    expect(reached).toBe(0);
    expect(sharedTables).not.toContain("missed");
    const left = await Promise.all(
      tenants.map((tenant) => store.read(tenant, (tx) => tx.selectFrom("missed").select("tenant").execute())),
    );
    expect(left.map((rows) => rows.length)).toEqual(tenants.map(() => 3));
  },
  600_000,
);

test.runIf(programs !== undefined)("control: a view of its owner's shows the rows of all", async () => {
  await postgresEngine(postgres.url).asOwner(async (owner) => {
    await sql`create view garant.peek as select tenant from garant.missed`.execute(owner);
    await sql`grant select on garant.peek to garant_app`.execute(owner);
  });
  const seen = await store.read("tenant-0", (tx) => sql<{ tenant: string }>`select tenant from garant.peek`.execute(tx));
  await postgresEngine(postgres.url).asOwner((owner) => sql`drop view garant.peek`.execute(owner));
  expect(seen.rows.some(({ tenant }) => tenant !== "tenant-0")).toBe(true);
});

test.runIf(programs !== undefined)(
  "control: a tenant set for the session is there for the next one who has the connection",
  async () => {
    const leaking = store.identity.connection().execute(async (connection) => {
      await sql`select set_config('garant.tenant', 'tenant-1', false)`.execute(connection);
      return (await sql<{ tenant: string }>`select garant.current_tenant() as tenant`.execute(connection)).rows;
    });
    expect(await leaking).toEqual([{ tenant: "tenant-1" }]);
  },
);
