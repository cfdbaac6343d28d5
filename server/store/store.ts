/** The database behind its tenants: no query reaches a tenant's table without saying which tenant it is for. Design, section 6. */
import { AsyncLocalStorage } from "node:async_hooks";
import { type Kysely, sql } from "kysely";
import { ahead } from "./ahead.ts";
import { tenantTables } from "./catalogue.ts";
import type { Engine } from "./engine.ts";
import { migrateAlone, migrationFiles } from "./migrate.ts";
import type { Tables, TenantRow, Tx } from "./tables.ts";

/** `garant_app` acts, `garant_rebuild` folds old facts again; both see only rows of the transaction's tenant. */
type Role = "garant_app" | "garant_rebuild";

export type Store = {
  /** Other processes may stand on the same database. */
  readonly shared: boolean;
  /** A transaction of one tenant that may write; only the ledger's writer and what it is made of call it. */
  readonly asTenant: <Value>(tenant: string, run: (tx: Tx) => Promise<Value>, role?: Role) => Promise<Value>;
  /** A transaction of one tenant in which every write fails. */
  readonly read: <Value>(tenant: string, run: (tx: Tx) => Promise<Value>) => Promise<Value>;
  readonly tenants: () => Promise<TenantRow[]>;
  /** Adds the tenant where it is not there yet. */
  readonly addTenant: (tenant: TenantRow) => Promise<void>;
  /** For the accounts' tables (schema `public`), which belong to no tenant: it reaches nothing else. */
  readonly identity: Kysely<unknown>;
  /**
   * Runs what only one process may do at a time, unless another is at it: then undefined at once, or with `wait` when the other has
   * ended. A process that dies leaves it to the next.
   */
  readonly alone: Alone;
  /** Writes dirty pages down, gives room of deleted rows back, counts rows for the planner: the embedded engine does none by itself. */
  readonly maintain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Alone = <Value>(
  what: { readonly name: string; readonly wait: boolean },
  run: () => Promise<Value>,
) => Promise<Value | undefined>;

/** What is no tenant's: the list of tenants. Accounts (schema `public`) are typed by who owns them. */
type Shared = { "garant.tenant": TenantRow };

/** Migrates and opens. From here on every connection is a role that reaches no table of a tenant, unless `asTenant` says which. */
export async function openStore(engine: Engine): Promise<Store> {
  const files = await migrationFiles();
  await engine.asOwner((owner) => migrateAlone(owner, files));
  const identity = await engine.open();
  const database = identity.$extendTables<Shared>();
  return {
    shared: engine.kind === "server",
    asTenant: (tenant, run, role = "garant_app") => inTenant(database, tenant, role, false, run),
    read: (tenant, run) => inTenant(database, tenant, "garant_app", true, run),
    tenants: () => database.selectFrom("garant.tenant").selectAll().orderBy("id").execute(),
    addTenant: async (tenant) => {
      const adding = database.insertInto("garant.tenant").values(tenant);
      await adding.onConflict((conflict) => conflict.doNothing()).execute();
    },
    identity,
    alone: (what, run) => alone(database, engine.kind, what, run),
    maintain: () => (engine.kind === "server" ? Promise.resolve() : maintain(engine)),
    close: () => engine.close(),
  };
}

/** There is one connection: a transaction that waits for another one inside itself waits for ever. */
const inTransaction = new AsyncLocalStorage<string>();

async function inTenant<Value>(
  database: Kysely<Shared>,
  tenant: string,
  role: Role,
  readOnly: boolean,
  run: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const outer = inTransaction.getStore();
  if (outer !== undefined) throw new Error(`a transaction of ${tenant} inside one of ${outer}: hand the open one on`);
  // What a reader reads is of one moment, also where others write meanwhile.
  const transaction = readOnly ? database.transaction().setIsolationLevel("repeatable read") : database.transaction();
  return await transaction.execute(async (tx) => {
    await sql`select set_config('role', ${role}, true), set_config('garant.tenant', ${tenant}, true),
      set_config('search_path', 'garant', true), set_config('transaction_read_only', ${readOnly ? sql`'on'` : sql`current_setting('transaction_read_only')`}, true)`.execute(
      ahead(tx),
    );
    const own = tx.$extendTables<Tables>().$omitTables<"garant.tenant">();
    return await inTransaction.run(tenant, () => run(own));
  });
}

function maintain(engine: Engine): Promise<void> {
  return engine.asOwner(async (owner) => {
    for (const table of tenantTables) await sql`vacuum (analyze) ${sql.table(`garant.${table}`)}`.execute(owner);
    await sql`checkpoint`.execute(owner);
  });
}

/** The lock is the connection's: it goes with the process that holds it, however that dies. */
async function alone<Value>(
  database: Kysely<Shared>,
  kind: Engine["kind"],
  { name, wait }: { readonly name: string; readonly wait: boolean },
  run: () => Promise<Value>,
): Promise<Value | undefined> {
  if (kind === "embedded") return await run();
  const key = sql`hashtextextended(${`garant ${name}`}, 0)`;
  return await database.connection().execute(async (connection) => {
    const taking = wait
      ? sql<{ taken: boolean }>`select true as taken from (select pg_advisory_lock(${key})) as held`
      : sql<{ taken: boolean }>`select pg_try_advisory_lock(${key}) as taken`;
    if ((await taking.execute(connection)).rows[0]?.taken !== true) return undefined;
    try {
      return await run();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection).catch(() => {});
    }
  });
}
