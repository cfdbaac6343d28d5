/** Opens every platform's books, then probes: from this server's vantage, in a thread of its own. */
import type { Logger } from "pino";
import type { Instant } from "../../core/time/instant.ts";
import type { Garant } from "../open.ts";
import type { ScheduledProbe } from "../vantage/messages.ts";
import { type Prober, startProber } from "../vantage/prober.ts";
import { bySeriesOwner, missedRows, scheduledProbes } from "./prober-results.ts";
import type { Watching } from "./watching.ts";

export type WatchingRun = {
  /** Reads a platform's description again, and probes by it. */
  readonly redescribe: (tenant: string, platform: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const tickMs = 1_000;

/** Resolves when the books are open and the first probes are on their way. */
export async function startWatching(
  garant: Pick<Garant, "store" | "vault">,
  watching: Watching,
  { vantage, clock, log }: { readonly vantage: string; readonly clock: () => Instant; readonly log: Logger },
): Promise<WatchingRun> {
  for (const { tenant, platform } of await platformsOf(garant)) await watching.open(tenant, platform);
  const prober = startProber({
    probes: await probesOf(garant, watching, vantage, clock(), log),
    onBatch: async (results, complete) => {
      for (const { by, items } of bySeriesOwner(results).values()) await watching.observe(by, items, complete);
    },
    onMissed: async (missed) => {
      for (const owner of bySeriesOwner(missed).values()) await watching.miss(owner.by, missedRows(owner));
    },
    onNote: (note) => log.warn({ note }, "prober"),
  });
  const ticking = setInterval(
    () => void watching.tick().catch((error: unknown) => log.error({ error: String(error) }, "tick failed")),
    tickMs,
  );
  return {
    redescribe: async (tenant, platform) => {
      await watching.open(tenant, platform);
      prober.update(await probesOf(garant, watching, vantage, clock(), log));
    },
    stop: () => stopWatching(watching, prober, ticking),
  };
}

async function stopWatching(watching: Watching, prober: Prober, ticking: NodeJS.Timeout): Promise<void> {
  clearInterval(ticking);
  await prober.stop();
  await watching.idle();
  for (const { tenant, platform } of watching.platforms()) await watching.seal(tenant, platform);
}

async function platformsOf({ store }: Pick<Garant, "store">): Promise<{ tenant: string; platform: string }[]> {
  const all = [];
  for (const { id: tenant } of await store.tenants()) {
    const rows = await store.read(tenant, (tx) => tx.selectFrom("platform").select("id").orderBy("id").execute());
    all.push(...rows.map(({ id }) => ({ tenant, platform: id })));
  }
  return all;
}

async function probesOf(
  { store, vault }: Pick<Garant, "store" | "vault">,
  watching: Watching,
  vantage: string,
  now: Instant,
  log: Logger,
): Promise<ScheduledProbe[]> {
  const all: ScheduledProbe[] = [];
  for (const { id: tenant } of await store.tenants()) {
    const rows = await store.read(tenant, (tx) => tx.selectFrom("platform").select(["id", "record", "probes"]).execute());
    for (const { id, record, probes } of rows) {
      const opened = await vault.open(tenant, probes);
      if (opened.unreadable.length > 0)
        log.error({ tenant, platform: id, secrets: opened.unreadable }, "secrets that the key at hand does not open");
      const lastAt = (component: string) => watching.books(tenant, id)?.lastAt(component, vantage);
      all.push(...scheduledProbes({ tenant, platform: id, vantage }, record, opened.probes, now, lastAt));
    }
  }
  return all;
}
