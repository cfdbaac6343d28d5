/** The whole server for one data folder: two consoles, one prober, the jobs. `main.ts` runs it; tests and journeys start it alike. */
import { type Logger, pino } from "pino";
import type { Instant } from "../core/time/instant.ts";
import { agentsSigningKey, firstTenant, localVantageKey, prepareBooks } from "./first-start.ts";
import { localVantage } from "./http/connecting.ts";
import { closeConsoles, type OpenConsole } from "./http/consoles.ts";
import { Changes } from "./http/events.ts";
import { type Garant, openGarant } from "./open.ts";
import { firstLinks, openDoors, shutDoors } from "./open-doors.ts";
import { openParts } from "./parts.ts";
import { runJobs } from "./run-jobs.ts";
import type { Settings } from "./settings.ts";
import { openSharing } from "./sharing/open-sharing.ts";
import { openWatching } from "./watch/open-watching.ts";
import { startWatching } from "./watch/start-watching.ts";

export type Running = {
  /** Everything below HTTP: what else works on the same books in this process finds it here. */
  readonly garant: Garant;
  readonly consoles: readonly OpenConsole[];
  /** One-time links of the consoles whose first account nobody has made their own. */
  readonly links: ReadonlyMap<string, string>;
  /** Resolves when every platform's books are open and its probes run. */
  readonly watching: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Opens, prepares, listens; watching begins behind. The prober has the machine's clock, all else the one handed. Throws `DataFolderInUse`. */
export async function startServer(
  settings: Settings,
  log: Logger = pino({ base: null, level: settings.logLevel }),
  clock: () => Instant = () => Date.now(),
): Promise<Running> {
  const garant = await openGarant({
    ...{ dataFolder: settings.dataFolder, clock, tenant: firstTenant },
    ...(settings.databaseUrl !== null && { databaseUrl: settings.databaseUrl }),
    ...(settings.secretsKeyFile && { secretsKeyFile: settings.secretsKeyFile }),
  });
  const key = await localVantageKey(settings.dataFolder);
  const broken = garant.ledger.faults();
  for (const { tenant, fault } of broken)
    log.error({ tenant, ...fault }, "the ledger takes nothing: it is shorter than, or differs from, its last checkpoint");
  const prepare = (tenant: string) => prepareBooks({ garant, settings, tenant, key, now: clock(), log });
  if (broken.length === 0)
    await garant.store.alone({ name: "start", wait: true }, async () => {
      for (const { id } of await garant.store.tenants()) await prepare(id);
    });
  const agentsKey = await agentsSigningKey(settings.dataFolder);
  const changes = new Changes();
  const sharing = settings.databaseUrl === null ? undefined : openSharing({ url: settings.databaseUrl, changes, log });
  const watching = openWatching({
    garant,
    vantage: { name: localVantage, key },
    clock,
    tell: (changed) => (sharing ?? changes).tell(changed),
    ...(sharing && { probesHere: sharing.probesHere }),
  });
  const doors = shutDoors();
  const begin = Promise.withResolvers<void>();
  const watchingRun = begin.promise.then(() => startWatching(garant, watching, { vantage: localVantage, clock, log, sharing }));
  const {
    consoles: shared,
    demonstration,
    archive,
  } = openParts({
    ...{ garant, watching, changes, settings, clock, log, watchingRun },
    ...{ agentsKey, doors, prepare },
  });
  const consoles = await openDoors({ settings, garant, shared, doors });
  await demonstration.resume(firstTenant.id);
  begin.resolve();
  const stopJobs = watchingRun.then(() => runJobs({ garant, watching, now: clock, authority: settings.authority, archive }, log));
  return {
    garant,
    consoles,
    links: await firstLinks(doors),
    watching: watchingRun.then(() => {}),
    stop: async () => {
      await closeConsoles(consoles);
      await (await stopJobs)();
      await (await watchingRun).stop();
      await sharing?.close();
      await demonstration.stop();
      await garant.close();
    },
  };
}
