/** What was observed and is not yet sealed. */
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationDetails } from "../../core/watching/block-details.ts";
import type { Tx } from "./tables.ts";

export type PendingSeries = {
  readonly component: string;
  readonly at: Float64Array;
  readonly ok: Uint8Array;
  readonly details: readonly ObservationDetails[];
};

/** Of one vantage before an instant: one for each component that has some, by code unit. */
export async function pendingSeries(tx: Tx, platform: string, vantage: string, before: Instant): Promise<PendingSeries[]> {
  const rows = await tx
    .selectFrom("pending")
    .select(["component", "at", "ok", "detail"])
    .where((pending) => pending.and({ platform, vantage }))
    .where("at", "<", before)
    .orderBy("at")
    .execute();
  const components = [...new Set(rows.map(({ component }) => component))].sort();
  return components.map((component) => {
    const own = rows.filter((row) => row.component === component);
    const at = Float64Array.from(own, (row) => row.at);
    const ok = Uint8Array.from(own, (row) => (row.ok ? 1 : 0));
    return { component, at, ok, details: own.map(({ detail }) => detailsOf(detail)) };
  });
}

function detailsOf(text: string): ObservationDetails {
  return JSON.parse(text);
}

/** They are in a block now. */
export async function dropPending(tx: Tx, platform: string, vantage: string, before: Instant): Promise<void> {
  await tx
    .deleteFrom("pending")
    .where((pending) => pending.and({ platform, vantage }))
    .where("at", "<", before)
    .execute();
}

export type Unsealed = { readonly platform: string; readonly vantage: string; readonly first: Instant };

/** Which vantages of a platform have observations that no block holds, and since when: the first must be sealed within ten minutes. */
export async function unsealed(tx: Tx, platform: string): Promise<Unsealed[]> {
  return await tx
    .selectFrom("pending")
    .select(["platform", "vantage", (row) => row.fn.min<number>("at").as("first")])
    .where("platform", "=", platform)
    .groupBy(["platform", "vantage"])
    .execute();
}
