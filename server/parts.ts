/** What the consoles stand on, put together: reading, acting, watching, the demonstration. */
import type { Logger } from "pino";
import { archiveBy } from "./archive/archive-by.ts";
import type { Archive } from "./archive/open-archive.ts";
import type { Doors } from "./auth/doors.ts";
import { openWho } from "./auth/open-who.ts";
import { type DemonstrationActs, openDemonstration } from "./demo/demonstration-acts.ts";
import { openActing } from "./http/acting.ts";
import type { ConsoleParts } from "./http/consoles.ts";
import type { Changes } from "./http/events.ts";
import type { SigningKey } from "./keys/key-file.ts";
import type { Garant } from "./open.ts";
import { openPublished } from "./published/open-published.ts";
import { openReading } from "./queries/reading/open-reading.ts";
import { readingPartsOf } from "./queries/reading/reading-parts.ts";
import { zoneOf } from "./queries/zone-of.ts";
import { openAgents } from "./remote/agents.ts";
import type { Settings } from "./settings.ts";
import { openSources } from "./sources/open-sources.ts";
import { openIdempotency } from "./verbs/idempotency.ts";
import type { WatchingRun } from "./watch/start-watching.ts";
import type { Watching } from "./watch/watching.ts";

export type PartsGiven = {
  readonly garant: Garant;
  readonly watching: Watching;
  readonly changes: Changes;
  readonly settings: Settings;
  readonly clock: () => number;
  readonly log: Logger;
  /** Signs what agents elsewhere are told to do. */
  readonly agentsKey: SigningKey;
  readonly doors: Doors;
  /** Gives books that have begun what they need before anybody acts. */
  readonly prepare: (tenant: string) => Promise<void>;
  /** The probing that is under way, once it is. */
  readonly watchingRun: Promise<WatchingRun>;
};

export type Parts = { readonly consoles: ConsoleParts; readonly demonstration: DemonstrationActs; readonly archive: Archive };

/** Puts them together; nothing runs by it. */
export function openParts(given: PartsGiven): Parts {
  const { garant, watching, changes, settings, clock, log } = given;
  const redescribe = async (tenant: string, platform: string) => (await given.watchingRun).redescribe(tenant, platform);
  const demonstration = openDemonstration({ garant, dataFolder: settings.dataFolder, redescribe });
  const readingParts = readingPartsOf({ garant, watching, settings, clock });
  const reading = openReading(readingParts);
  const archive = archiveBy(settings, { garant, reading: readingParts, now: clock }, log);
  const agents = openAgents({ garant, watching, now: clock, key: given.agentsKey, limits: settings.agents });
  const sources = openSources({ garant, watching, dataFolder: settings.dataFolder, now: clock });
  const acting = openActing({
    serverKey: Buffer.from(given.agentsKey.publicKey).toString("hex"),
    enrol: sources.enrol,
    ...{ verbs: garant.verbs, vault: garant.vault, store: garant.store },
    now: clock,
    demonstration,
    platformsOf: (tenant) =>
      watching
        .platforms()
        .filter((one) => one.tenant === tenant)
        .map(({ platform }) => platform),
    redescribe,
    follow: ({ tenant }, platform) => watching.follow(tenant, platform),
    report: (error) => log.error({ error: String(error) }, "what follows from an act could not be said yet"),
  });
  const consoles: ConsoleParts = {
    facts: {
      version: "0.1.0",
      zone: (tenant) => zoneOf(garant, tenant, clock()),
      demonstration: async (tenant) =>
        watching.platforms().some((one) => one.tenant === tenant && one.books.described.demonstration),
      support: settings.support,
      now: clock,
      health: () => (garant.ledger.faults().length > 0 ? "ledger-behind-checkpoint" : "ready"),
    },
    ...{ reading, acting, archive, agents, sources, changes, log },
    published: openPublished({ garant, reading, now: clock }),
    idempotency: openIdempotency(garant.store, clock, garant.vault.fingerprint),
    ...openWho({ garant, doors: given.doors, prepare: given.prepare, now: clock }),
  };
  return { consoles, demonstration, archive };
}
