/** Garant below HTTP on a PostgreSQL server of its own, a hand in its tables, and a count of what is asked of it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { localVantageKey, prepareTenant } from "../../server/first-start.ts";
import { type Garant, openGarant } from "../../server/open.ts";
import { describedPlatform, provider } from "../../test/opened.ts";
import { findPostgres, startPostgres } from "../../test/postgres-server.ts";
import { NotHere } from "../lane.ts";
import { tenant } from "../recording.ts";

export type BareGarant = Garant & {
  /** What no role of the application may do: rows by the million, without their facts. */
  readonly seed: (statement: string) => Promise<void>;
  /** Megabytes of tables with their indexes, after their rows are counted for the planner. */
  readonly stored: (...tables: readonly string[]) => Promise<number>;
  /** Puts commits on the disk from here on, as a real server does: what is seeded needs none of it. */
  readonly durable: () => Promise<void>;
  readonly end: () => Promise<void>;
};

const quick = [
  "synchronous_commit=off",
  "max_wal_size=8GB",
  "shared_buffers=512MB",
  "maintenance_work_mem=512MB",
  "work_mem=64MB",
];

/** With one platform, `ocp01`, and the machine's clock. Throws `NotHere` without PostgreSQL. */
export async function bareGarant(): Promise<BareGarant> {
  if (findPostgres() === undefined) throw new NotHere("no PostgreSQL from version 15 on was found");
  const postgres = await startPostgres({ settings: quick });
  const dataFolder = await mkdtemp(join(tmpdir(), "garant-growth-"));
  const hand = new Client({ connectionString: postgres.url });
  await hand.connect();
  const garant = await openGarant({
    dataFolder,
    databaseUrl: postgres.url,
    clock: Date.now,
    tenant: { id: tenant, name: "Ours" },
  });
  await prepareTenant(garant, tenant, await localVantageKey(dataFolder));
  const described = await garant.verbs.run("describe-platform", describedPlatform, provider);
  if (!described.ok) throw new Error(JSON.stringify(described.errors));
  const set = async (name: string, value: string): Promise<void> => {
    await hand.query(`alter system set ${name} = ${value}`);
    await hand.query("select pg_reload_conf()");
  };
  await set("fsync", "off");
  await hand.query("set session_replication_role = replica");
  return {
    ...garant,
    seed: async (statement) => {
      await hand.query(statement);
    },
    stored: async (...tables) => {
      let bytes = 0;
      for (const table of tables) {
        await hand.query(`vacuum (analyze) garant.${table}`);
        const { rows } = await hand.query<{ size: string }>(`select pg_total_relation_size('garant.${table}') as size`);
        bytes += Number(rows[0]?.size);
      }
      return bytes / 1_000_000;
    },
    durable: async () => {
      await set("fsync", "on");
      await hand.query("checkpoint");
    },
    end: async () => {
      await hand.end();
      await garant.close();
      await postgres.end();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
