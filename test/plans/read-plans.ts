/** How PostgreSQL would carry out a statement of production, and what of it reads a table that grows from end to end. */
import type { Client } from "pg";
import { growing } from "./million-rows.ts";
import type { Sent } from "./sent-statements.ts";

type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Total Cost": number;
  readonly "Shared Hit Blocks"?: number;
  readonly "Shared Read Blocks"?: number;
  readonly Plans?: readonly Node[];
};

export type Finding = { readonly text: string; readonly why: string };

/** A look-up costs some tens, the rows of a platform some hundreds; all rows of a table cost more than this for each, however they are read. */
const dearestPerRow = 0.015;

export type Read = { readonly tenant: string /** Rows in each table that grows. */; readonly count: number };

/** As the application plans it: its role, its tenant, these values. Null where the plan reads no more than it must. */
export async function findingOf(client: Client, { tenant, count }: Read, { text, values }: Sent): Promise<Finding | null> {
  return await takenBack(client, async () => {
    await actFor(client, tenant);
    const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
    const plan = planIn(rows);
    const scanned = scans(plan).find((name) => growing.has(name));
    if (scanned !== undefined) return { text, why: `reads ${scanned} from end to end` };
    const dear = Math.round(plan["Total Cost"]);
    return dear > count * dearestPerRow ? { text, why: `costs ${dear}` } : null;
  });
}

/** In a transaction of which nothing stays. */
async function takenBack<Value>(client: Client, run: () => Promise<Value>): Promise<Value> {
  await client.query("begin");
  try {
    return await run();
  } finally {
    await client.query("rollback");
  }
}

/** Within the transaction. */
async function actFor(client: Client, tenant: string): Promise<void> {
  await client.query(
    "select set_config('garant.tenant', $1, true), set_config('search_path', 'garant', true), set_config('role', 'garant_app', true)",
    [tenant],
  );
}

/** Pages read by what the schema checks of one more entry, on a table of which the planner knows nothing; `first` is run before. */
export async function pagesToSettle(client: Client, tenant: string, first = "select 1"): Promise<number> {
  return await takenBack(client, async () => {
    await client.query("delete from pg_statistic where starelid = 'garant.entry'::regclass");
    await client.query("set local session_replication_role = origin");
    await client.query(first);
    const { rows } = await client.query("select max(seq) + 1 as seq, max(at) as at from garant.entry where tenant = $1", [
      tenant,
    ]);
    await actFor(client, tenant);
    const [{ seq, at }] = rows;
    await client.query(
      "insert into entry (seq, kind, subject, at, actor, body, leaf) values ($1, 'watching.lost', 'p1', $2, 'x', $3, $3)",
      [seq, at, Buffer.alloc(32)],
    );
    await client.query("insert into body (seq, salt, content) values ($1, $2, '{}')", [seq, Buffer.alloc(16)]);
    await client.query('insert into watching_gap (platform, "from", "to", seq) values (\'p1\', $1, null, $2)', [at, seq]);
    const settling = planIn((await client.query("explain (analyze, buffers, format json) select settle()")).rows);
    return (settling["Shared Hit Blocks"] ?? 0) + (settling["Shared Read Blocks"] ?? 0);
  });
}

/** Tables that are read without an index. */
function scans(node: Node): string[] {
  const own = node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? ""] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scans)];
}

/** Sound because `explain (format json)` answers so. */
function planIn(rows: readonly unknown[]): Node {
  const [row] = rows as readonly { readonly "QUERY PLAN": readonly { readonly Plan: Node }[] }[];
  const plan = row?.["QUERY PLAN"][0]?.Plan;
  if (plan === undefined) throw new Error("no plan");
  return plan;
}
