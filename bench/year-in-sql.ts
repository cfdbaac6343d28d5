/** The year's arithmetic as DuckDB and PostgreSQL do it best: into a table `result`, read when the clock has stopped. */
import { createHash } from "node:crypto";
import { Client } from "pg";
import { startPostgres } from "../test/postgres-server.ts";
import type { DuckDb } from "./duckdb.ts";
import type { Side } from "./lane.ts";
import { processorCount } from "./processor.ts";

const columns = "platform integer, begins bigint, ends bigint";
const inOrder = "select platform, month, counted, excluded, eligible from result order by platform, month";

/** Every bound is an event; sums over them in order say what holds up to the next one. */
const sweep = `create or replace temp table result as
  with event as (
    select platform, begins as instant, 1 as o, 0 as x, 0 as e, 0 as m from outage
    union all select platform, ends, -1, 0, 0, 0 from outage
    union all select platform, begins, 0, 1, 0, 0 from exclusion
    union all select platform, ends, 0, -1, 0, 0 from exclusion
    union all select platform, begins, 0, 0, 1, 0 from eligible
    union all select platform, ends, 0, 0, -1, 0 from eligible
    union all select p.platform, month.begins, 0, 0, 0, 1 from (select distinct platform from eligible) p, month
  ), running as (
    select platform, lead(instant) over w - instant as lasts, sum(o) over w as o, sum(x) over w as x, sum(e) over w as e, sum(m) over w as m
    from event window w as (partition by platform order by instant rows between unbounded preceding and current row)
  )
  select platform, m::integer as month,
    coalesce(sum(lasts) filter (where o > 0 and x = 0), 0)::bigint as counted,
    coalesce(sum(lasts) filter (where o > 0 and x > 0), 0)::bigint as excluded,
    coalesce(sum(lasts), 0)::bigint as eligible
  from running where e > 0 and m > 0 group by platform, m`;

/** Sets of each platform once, then their parts inside each month. */
const multiranges = `create temp table result as
  with set_of as (
    select e.platform, o.r - x.r as counted, o.r * x.r as excluded, e.r as eligible
    from (select platform, range_agg(int8range(begins, ends)) as r from eligible group by platform) e
    join (select platform, range_agg(int8range(begins, ends)) as r from outage group by platform) o using (platform)
    join (select platform, range_agg(int8range(begins, ends)) as r from exclusion group by platform) x using (platform)
  ), part as (
    select platform, 1 as kind, unnest(counted * eligible) as r from set_of
    union all select platform, 2, unnest(excluded * eligible) from set_of
    union all select platform, 3, unnest(eligible) from set_of
  )
  select part.platform, month.platform as month,
    coalesce(sum(least(upper(r), ends) - greatest(lower(r), begins)) filter (where kind = 1), 0)::bigint as counted,
    coalesce(sum(least(upper(r), ends) - greatest(lower(r), begins)) filter (where kind = 2), 0)::bigint as excluded,
    sum(least(upper(r), ends) - greatest(lower(r), begins)) filter (where kind = 3)::bigint as eligible
  from part join month on lower(r) < ends and upper(r) > begins
  group by part.platform, month.platform
  having sum(least(upper(r), ends) - greatest(lower(r), begins)) filter (where kind = 3) > 0`;

const tables = ["outage", "exclusion", "eligible", "month"];

/** Of rows of platform, month (from 1), counted, excluded, eligible (ms), in the order of platforms and months, without those that have no eligible time. */
export function yearDigest(rows: Iterable<readonly (string | number)[]>): string {
  const digest = createHash("sha256");
  for (const row of rows) digest.update(`${row.join(",")}\n`);
  return digest.digest("hex");
}

export async function yearInDuckDb(database: DuckDb, file: (table: string) => string): Promise<Side> {
  for (const table of tables) {
    await database.run(`create table ${table} (${columns})`);
    await database.run(`copy ${table} from '${file(table)}'`);
  }
  const answer = async () => yearDigest(await database.rows(inOrder));
  return {
    name: "DuckDB",
    run: async () => {
      await database.run(sweep);
      return { answer };
    },
  };
}

/** PostgreSQL of the distribution with the memory and the processes that such a query can use. */
export async function yearInPostgres(file: (table: string) => string): Promise<{ side: Side; end: () => Promise<void> }> {
  const workers = `max_parallel_workers_per_gather=${processorCount()}`;
  const server = await startPostgres({ settings: ["shared_buffers=512MB", "work_mem=256MB", workers] });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  for (const table of tables) {
    await client.query(`create table ${table} (${columns})`);
    await client.query(`copy ${table} from '${file(table)}' csv`);
    await client.query(`vacuum analyze ${table}`);
  }
  const answer = async () => yearDigest((await client.query<(string | number)[]>({ text: inOrder, rowMode: "array" })).rows);
  const run = async () => {
    await client.query("drop table if exists result");
    await client.query(multiranges);
    return { answer };
  };
  const end = async () => {
    await client.end();
    await server.end();
  };
  return { side: { name: "PostgreSQL", run }, end };
}
