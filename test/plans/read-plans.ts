/** How PostgreSQL would carry out a statement of production, and what of it reads a table that grows from end to end. */
import type { Client } from "pg";
import { growing } from "./million-rows.ts";
import type { Sent } from "./sent-statements.ts";

type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Total Cost": number;
  readonly Plans?: readonly Node[];
};

export type Finding = { readonly text: string; readonly why: string };

/** A look-up costs some tens, the rows of a platform some hundreds; all rows of a table cost more than this for each, however they are read. */
const dearestPerRow = 0.015;

export type Read = { readonly tenant: string /** Rows in each table that grows. */; readonly count: number };

/** As the application plans it: its role, its tenant, these values. Null where the plan reads no more than it must. */
export async function findingOf(client: Client, { tenant, count }: Read, { text, values }: Sent): Promise<Finding | null> {
  await client.query("begin");
  try {
    await client.query(
      "select set_config('garant.tenant', $1, true), set_config('search_path', 'garant', true), set_config('role', 'garant_app', true)",
      [tenant],
    );
    const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
    const plan = planIn(rows);
    const scanned = scans(plan).find((name) => growing.has(name));
    if (scanned !== undefined) return { text, why: `reads ${scanned} from end to end` };
    const dear = Math.round(plan["Total Cost"]);
    return dear > count * dearestPerRow ? { text, why: `costs ${dear}` } : null;
  } finally {
    await client.query("rollback");
  }
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
