/** The database under the store: embedded in this process and its alone, or a PostgreSQL server that others may share. */
import type { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";

export type Engine = {
  /** `server`: other processes may stand on the same database, and a commit is on the disk when it is answered. */
  readonly kind: "embedded" | "server";
  /** Hands over a handle that may make and change the schema, and takes it back. */
  readonly asOwner: <Value>(run: (owner: Kysely<unknown>) => Promise<Value>) => Promise<Value>;
  /** Opens what everything else goes through: connections of a role that reaches no table of a tenant. The roles must be there. */
  readonly open: () => Promise<Kysely<unknown>>;
  /** How another process reaches the same database; undefined where none can. */
  readonly url?: string;
  readonly close: () => Promise<void>;
};

/** The embedded engine: one connection, whose role is put down once and taken up again for the owner. */
export function embeddedEngine(lite: PGlite): Engine {
  const database = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: lite }) });
  return {
    kind: "embedded",
    asOwner: (run) =>
      database.connection().execute(async (alone) => {
        const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(alone);
        await sql`reset role`.execute(alone);
        try {
          return await run(alone);
        } finally {
          await sql`select set_config('role', ${rows[0]?.role ?? "none"}, false)`.execute(alone);
        }
      }),
    open: async () => {
      await sql`set role garant_identity`.execute(database);
      return database;
    },
    close: () => database.destroy(),
  };
}
