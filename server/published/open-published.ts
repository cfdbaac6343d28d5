/** What goes out: metrics and objectives for who may read, states and outages for anyone where the tenant publishes them. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Publication, PublicStatus } from "../../api/schemas/public-status.ts";
import { monthContaining } from "../../api/zone.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";
import type { Actor } from "../http/environment.ts";
import type { Reading } from "../http/host.ts";
import type { Garant } from "../open.ts";
import { atomText } from "./atom.ts";
import { metricsText } from "./metrics.ts";
import { openSloText } from "./openslo.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;
type Status = z.output<typeof PublicStatus>;

export type Published = {
  readonly metrics: (actor: Actor) => Answer<string>;
  readonly openSlo: (actor: Actor, platform: string) => Answer<string>;
  readonly publication: (actor: Actor) => Answer<z.output<typeof Publication>>;
  readonly change: (actor: Actor, wanted: z.output<typeof Publication>) => Answer<z.output<typeof Publication>>;
  readonly status: (client: string) => Answer<Status>;
  readonly feed: (client: string, self: string, language: Language) => Answer<string>;
};

export type PublishedParts = {
  readonly garant: Pick<Garant, "store" | "verbs">;
  readonly reading: Pick<Reading, "everyPlatform" | "platform" | "outages" | "overview">;
  readonly now: () => Instant;
};

const outagesShown = 50;

/** Opens it; nothing runs by it. */
export function openPublished(parts: PublishedParts): Published {
  const { garant } = parts;
  return {
    metrics: async (actor) => {
      const platforms = await parts.reading.everyPlatform(actor);
      return platforms.ok ? good(metricsText(platforms.value)) : platforms;
    },
    openSlo: (actor, platform) => openSlo(parts, actor, platform),
    publication: async ({ tenant }) => good({ public: await isPublic(parts, tenant) }),
    change: async (actor, wanted) => {
      const done = await garant.verbs.run("change-publication", wanted, actor);
      return done.ok ? good({ public: wanted.public }) : done;
    },
    status: async (client) => {
      const found = await publicStatus(parts, client);
      return found.ok ? good(found.value) : found;
    },
    feed: async (client, self, language) => {
      const found = await publicStatus(parts, client);
      if (!found.ok) return found;
      const { at, platforms, outages } = found.value;
      const titles = new Map(platforms.map(({ id, title }) => [id, title]));
      return good(atomText({ self, client, at, titles, outages }, language));
    },
  };
}

async function openSlo({ reading, now }: PublishedParts, actor: Actor, id: string): Answer<string> {
  const platform = await reading.platform(actor, id);
  if (!platform.ok) return platform;
  const overview = await reading.overview(actor);
  if (!overview.ok) return overview;
  const { objective, zone } = overview.value;
  const { title, month } = platform.value;
  const { indicator } = month.figures;
  return good(openSloText({ platform: id, title, indicator, objective, zone, month: monthContaining(now(), zone) }));
}

async function isPublic({ garant }: PublishedParts, tenant: string): Promise<boolean> {
  return await garant.store.read(tenant, async (tx) => {
    const row = await tx.selectFrom("publication").select("public").where("what", "=", "status").executeTakeFirst();
    return row?.public === true;
  });
}

/** What is not published is not found: as little is said of a tenant that there is as of one that there is not. */
async function publicStatus(parts: PublishedParts, client: string): Answer<Status> {
  if (!(await isPublic(parts, client))) return bad([refuse("not-found")]);
  const anyone: Actor = { id: "anyone", party: "client", tenant: client, permissions: new Set(), channel: "api" };
  const all = await parts.reading.everyPlatform(anyone);
  const outages = await parts.reading.outages(anyone, { limit: outagesShown });
  if (!all.ok) return all;
  if (!outages.ok) return outages;
  return good({
    at: parts.now(),
    platforms: all.value
      .filter(({ demonstration }) => !demonstration)
      .map(({ id, title, state, since, components }) => ({
        ...{ id, title, state, since },
        components: components.map(({ name, title: called, state: seen }) => ({ name, title: called, state: seen })),
      })),
    outages: outages.value.items
      .filter(({ demonstration }) => !demonstration)
      .map(({ id, platform, from, to, components }) => ({ id, platform, from, to, components })),
  });
}
