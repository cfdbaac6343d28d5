/** What this process is to probe, as the platforms are described now. */
import type { Logger } from "pino";
import type { Instant } from "../../core/time/instant.ts";
import type { Vault } from "../secrets/vault.ts";
import { leaseName } from "../sharing/probe-leases.ts";
import type { Store } from "../store/store.ts";
import type { ScheduledProbe } from "../vantage/messages.ts";
import { scheduledProbes } from "./prober-results.ts";
import type { Watching } from "./watching.ts";

export type ProbesAsked = {
  readonly store: Store;
  /** Opens what the probes show to whom they ask. */
  readonly vault: Vault;
  readonly log: Logger;
  readonly watching: Watching;
  readonly vantage: string;
  readonly clock: () => Instant;
  /** By the name of the lease, since when this process holds it; undefined where nobody else probes. */
  readonly leases?: ReadonlyMap<string, Instant>;
};

/** The probes of every platform from the vantage; of those alone whose lease is held, where there are leases. */
export async function probesOf({ store, vault, log, watching, vantage, clock, leases }: ProbesAsked): Promise<ScheduledProbe[]> {
  const all: ScheduledProbe[] = [];
  for (const { id: tenant } of await store.tenants()) {
    const rows = await store.read(tenant, (tx) => tx.selectFrom("platform").select(["id", "record", "probes"]).execute());
    for (const { id: platform, record, probes } of rows) {
      const lease = leaseName(tenant, platform);
      const leasedAt = leases?.get(lease);
      if (leases !== undefined && leasedAt === undefined) continue;
      const lastAt = (component: string) => watching.books(tenant, platform)?.lastAt(component, vantage);
      const leased = leasedAt === undefined ? {} : { lease, leasedAt };
      const opened = await vault.open(tenant, probes);
      if (opened.unreadable.length > 0)
        log.error({ tenant, platform, secrets: opened.unreadable }, "secrets that the key at hand does not open");
      all.push(...scheduledProbes({ tenant, platform, vantage }, record, opened.probes, clock(), lastAt, leased));
    }
  }
  return all;
}
