/** The database behind its tenants: no query reaches a tenant's table without saying which tenant it is for. Design, section 6. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import { tenantTables } from "./catalogue.ts";
import { migrate, migrationFiles } from "./migrate.ts";
import type { Tables, TenantRow, Tx } from "./tables.ts";

/** `garant_app` acts, `garant_rebuild` folds old facts again; both see only rows of the transaction's tenant. */
type Role = "garant_app" | "garant_rebuild";

export type Store = {
  /** A transaction of one tenant that may write; only the ledger's writer and what it is made of call it. */
  readonly asTenant: <Value>(tenant: string, run: (tx: Tx) => Promise<Value>, role?: Role) => Promise<Value>;
  /** A transaction of one tenant in which every write fails. */
  readonly read: <Value>(tenant: string, run: (tx: Tx) => Promise<Value>) => Promise<Value>;
  readonly tenants: () => Promise<TenantRow[]>;
  /** Adds the tenant where it is not there yet. */
  readonly addTenant: (tenant: TenantRow) => Promise<void>;
  /** For the accounts' tables (schema `public`), which belong to no tenant: it reaches nothing else. */
  readonly identity: Kysely<unknown>;
  /** Writes dirty pages down, gives room of deleted rows back, counts rows for the planner: the embedded engine does none by itself. */
  readonly maintain: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What is no tenant's: the list of tenants. Accounts (schema `public`) are typed by who owns them. */
type Shared = { "garant.tenant": TenantRow };

/** Migrates and opens. From here on the connection is a role that reaches no table of a tenant, unless `asTenant` says which. */
export async function openStore(lite: PGlite): Promise<Store> {
  const identity = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: lite }) });
  const database = identity.$extendTables<Shared>();
  await migrate(database, await migrationFiles());
  await sql`set role garant_identity`.execute(database);
  return {
    asTenant: (tenant, run, role = "garant_app") => inTenant(database, tenant, role, false, run),
    read: (tenant, run) => inTenant(database, tenant, "garant_app", true, run),
    tenants: () => database.selectFrom("garant.tenant").selectAll().orderBy("id").execute(),
    addTenant: async (tenant) => {
      const adding = database.insertInto("garant.tenant").values(tenant);
      await adding.onConflict((conflict) => conflict.doNothing()).execute();
    },
    identity,
    maintain: () => maintain(database),
    close: () => database.destroy(),
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
  return await database.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${role}, true), set_config('garant.tenant', ${tenant}, true),
      set_config('search_path', 'garant', true), set_config('transaction_read_only', ${readOnly ? "on" : "off"}, true)`.execute(
      tx,
    );
    const own = tx.$extendTables<Tables>().$omitTables<"garant.tenant">();
    return await inTransaction.run(tenant, () => run(own));
  });
}

function maintain(database: Kysely<Shared>): Promise<void> {
  return database.connection().execute(async (alone) => {
    await sql`reset role`.execute(alone);
    try {
      for (const table of tenantTables) await sql`vacuum (analyze) ${sql.table(`garant.${table}`)}`.execute(alone);
      await sql`checkpoint`.execute(alone);
    } finally {
      await sql`set role garant_identity`.execute(alone);
    }
  });
}
