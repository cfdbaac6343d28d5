/** Reading platforms: what they are, and what is seen of them. */
import { z } from "zod";
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { versionOf } from "../../store/versions.ts";
import { platformSummary, platformView } from "../../views/platform.ts";
import { timelineView } from "../../views/timeline.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { lastObservations } from "../observations.ts";
import { descriptionInForce, platformExists, platformIds, platformPage } from "../platforms.ts";
import { inTenant, notFound, ofEach, openAll, openBooks, type ReadingParts } from "./parts.ts";
import { shownObservation } from "./shown.ts";
import { shownDescription } from "./shown-description.ts";

type Platforms = Pick<
  Reading,
  "platforms" | "platform" | "everyPlatform" | "everyTimeline" | "version" | "description" | "timeline" | "observations"
>;

const idKey = z.tuple([z.string()]);

export function readPlatforms(parts: ReadingParts): Platforms {
  return {
    platforms: (actor, { limit, cursor }) =>
      inTenant(parts, actor, async (tx) => {
        const after = keyOf(cursor, idKey);
        if (!after.ok) return after;
        const { items, next } = pageOf(await platformPage(tx, limit, after.value?.[0]), limit, ({ id }) => [id]);
        const open = openAll(
          parts,
          actor,
          items.map(({ id }) => id),
        );
        return open.ok ? good({ items: [...open.value.values()].map(platformSummary), next }) : open;
      }),
    platform: (actor, id) =>
      inTenant(parts, actor, async (tx) => {
        const books = await openBooks(parts, tx, actor, id);
        return books.ok ? good(platformView(books.value)) : books;
      }),
    version: (actor, thing) => inTenant(parts, actor, (tx) => versionOf(tx, thing)),
    everyPlatform: async (actor, make) => {
      const ids = await inTenant(parts, actor, platformIds);
      return await ofEach(parts, actor, ids, (books) => make(platformView(books)));
    },
    everyTimeline: (actor, of, make) => ofEach(parts, actor, of.ids, (books) => make(timelineView(books, of))),
    description: (actor, id) =>
      inTenant(parts, actor, async (tx) => {
        const described = await descriptionInForce(tx, id);
        return described === undefined ? notFound : good(shownDescription(described, parts.now()));
      }),
    timeline: (actor, id, between) =>
      inTenant(parts, actor, async (tx) => {
        const books = await openBooks(parts, tx, actor, id);
        return books.ok ? good(timelineView(books.value, between)) : books;
      }),
    observations: (actor, platform, { component, vantage, limit }) =>
      inTenant(parts, actor, async (tx) => {
        if (!(await platformExists(tx, platform))) return notFound;
        const items = await lastObservations(tx, { platform, component, vantage }, limit);
        return good({ items: items.map(shownObservation) });
      }),
  };
}
