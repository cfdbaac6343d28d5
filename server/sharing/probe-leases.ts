/** The probing of a platform as a lease: its name, how long it lasts, and whether the database says that it is ours. */
import { sql } from "kysely";
import type { Milliseconds } from "../../core/time/instant.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import type { Tx } from "../store/tables.ts";
import type { Wanted } from "./leases.ts";

const shortestMs = 500;
const longestMs = 10_000;
const shareOfBeat = 0.5;

export function leaseName(tenant: string, platform: string): string {
  return `probes ${tenant} ${platform}`;
}

/** The platform of such a name. */
export function leasedPlatform(name: string): { readonly tenant: string; readonly platform: string } {
  const [, tenant = "", platform = ""] = name.split(" ");
  return { tenant, platform };
}

/** It runs out, and is taken by another process, within a beat: so that a holder's death costs one at most. */
export function wantedLease(tenant: string, platform: string, { components, vantages }: PlatformRecord): Wanted {
  const beats = [...components.flatMap((one) => one.beats), ...vantages.flatMap((one) => one.beats ?? [])];
  const shortest: Milliseconds = Math.min(...beats.map(({ intervalMs }) => intervalMs));
  return { name: leaseName(tenant, platform), forMs: Math.min(longestMs, Math.max(shortestMs, shortest * shareOfBeat)) };
}

/** Which of them it holds. Asked where the log is held: who was told no here has nothing to commit any more. */
export async function heldBy(tx: Tx, holder: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select name from lease
    where holder = ${holder} and name in (select json_array_elements_text(${JSON.stringify(names)}::json))`.execute(tx);
  return new Set(rows.map(({ name }) => name));
}
