/** Opens every platform's books, then probes: from this server's vantage, in a thread of its own. */
import type { Logger } from "pino";
import type { Instant } from "../../core/time/instant.ts";
import type { Garant } from "../open.ts";
import type { Sharing } from "../sharing/open-sharing.ts";
import { whenItAnswers } from "../store/database-away.ts";
import { inItsThread } from "../vantage/in-its-thread.ts";
import { type Prober, startProber } from "../vantage/prober.ts";
import { bySeriesOwner, byTenant, missedRows } from "./prober-results.ts";
import { probesOf } from "./probes-of.ts";
import { type SharedProbes, shareProbes } from "./share-probes.ts";
import type { Watching } from "./watching.ts";

export type WatchingRun = {
  /** Reads a platform's description again, and probes by it. */
  readonly redescribe: (tenant: string, platform: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type WatchingFrom = {
  readonly vantage: string;
  readonly clock: () => Instant;
  readonly log: Logger;
  /** There where other processes stand on the same database: then each probes what it holds a lease of. */
  readonly sharing?: Sharing | undefined;
};

const tickMs = 1_000;

/** Resolves when the books are open and the first probes are on their way. */
export async function startWatching(
  garant: Pick<Garant, "store" | "vault">,
  watching: Watching,
  { vantage, clock, log, sharing }: WatchingFrom,
): Promise<WatchingRun> {
  for (const { tenant, platform } of await whenItAnswers(() => platformsOf(garant)))
    await whenItAnswers(() => watching.open(tenant, platform));
  const asked = { store: garant.store, vault: garant.vault, log, watching, vantage, clock };
  const prober = startProber({
    place: inItsThread,
    probes: sharing === undefined ? await probesOf(asked) : [],
    onBatch: async (results, complete) => {
      for (const { tenant, seen } of byTenant(results)) await watching.observe(tenant, vantage, seen, complete);
    },
    onMissed: async (missed) => {
      for (const owner of bySeriesOwner(missed).values()) await watching.miss(owner.by, missedRows(owner));
    },
    onNote: (note) => log.warn({ note }, "prober"),
  });
  const shared = sharing && (await shareProbes({ ...asked, sharing, prober }));
  const ticking = setInterval(
    () => void watching.tick().catch((error: unknown) => log.error({ error: String(error) }, "tick failed")),
    tickMs,
  );
  return {
    redescribe: async (tenant, platform) => {
      await watching.open(tenant, platform);
      if (shared === undefined) prober.update(await probesOf(asked));
      else await shared.describedAgain();
      watching.described(tenant, platform);
    },
    stop: () => stopWatching({ watching, log }, prober, ticking, shared),
  };
}

/** What is held is given back last: until then nobody else probes it, and what was seen is kept and sealed. */
async function stopWatching(
  { watching, log }: { readonly watching: Watching; readonly log: Logger },
  prober: Prober,
  ticking: NodeJS.Timeout,
  shared: SharedProbes | undefined,
): Promise<void> {
  clearInterval(ticking);
  await prober.stop();
  await watching.idle();
  const unsealed = (error: unknown) => log.error({ error: String(error) }, "what was seen last is sealed at the next start");
  for (const { tenant, platform } of watching.platforms()) await watching.seal(tenant, platform).catch(unsealed);
  await shared?.stop();
}

async function platformsOf({ store }: Pick<Garant, "store">): Promise<{ tenant: string; platform: string }[]> {
  const all = [];
  for (const { id: tenant } of await store.tenants()) {
    const rows = await store.read(tenant, (tx) => tx.selectFrom("platform").select("id").orderBy("id").execute());
    all.push(...rows.map(({ id }) => ({ tenant, platform: id })));
  }
  return all;
}
