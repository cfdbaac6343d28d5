/** What goes out: metrics and objectives for who may read, states and outages for anyone where the tenant publishes them. */
import type { z } from "zod";
import type { Refusal } from "../../api/errors.ts";
import type { Publication } from "../../api/schemas/public-status.ts";
import { monthContaining } from "../../api/zone.ts";
import { good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Language } from "../../core/words/language.ts";
import type { Actor } from "../http/environment.ts";
import type { Reading } from "../http/host.ts";
import type { Garant } from "../open.ts";
import { atomText } from "./atom.ts";
import { metricLines, metricsText } from "./metrics.ts";
import { openSloText } from "./openslo.ts";
import { openPublicPage, type TaggedPage } from "./public-page.ts";
import { isPublic, openPublicStatus, type Status } from "./public-status.ts";

type Answer<Value> = Promise<Result<Value, Refusal>>;

export type Published = {
  readonly metrics: (actor: Actor) => Answer<string>;
  readonly openSlo: (actor: Actor, platform: string) => Answer<string>;
  readonly publication: (actor: Actor) => Answer<z.output<typeof Publication>>;
  readonly change: (actor: Actor, wanted: z.output<typeof Publication>) => Answer<z.output<typeof Publication>>;
  readonly status: (client: string) => Answer<Status>;
  /** The public page: whole, with the tag of these very bytes. */
  readonly page: (client: string, language: Language) => Answer<TaggedPage>;
  readonly feed: (client: string, self: string, language: Language) => Answer<string>;
};

export type PublishedParts = {
  readonly garant: Pick<Garant, "store" | "verbs">;
  readonly reading: Pick<Reading, "everyPlatform" | "everyTimeline" | "platform" | "outages" | "overview">;
  readonly now: () => Instant;
};

/** Opens it; nothing runs by it. */
export function openPublished(parts: PublishedParts): Published {
  const { garant } = parts;
  const status = openPublicStatus(parts);
  return {
    metrics: async (actor) => {
      const lines = await parts.reading.everyPlatform(actor, metricLines);
      return lines.ok ? good(metricsText(lines.value)) : lines;
    },
    openSlo: (actor, platform) => openSlo(parts, actor, platform),
    publication: async ({ tenant }) => good({ public: await isPublic(parts, tenant) }),
    change: async (actor, wanted) => {
      const done = await garant.verbs.run("change-publication", wanted, actor);
      return done.ok ? good({ public: wanted.public }) : done;
    },
    status,
    page: openPublicPage({ ...parts, status }),
    feed: async (client, self, language) => {
      const found = await status(client);
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
