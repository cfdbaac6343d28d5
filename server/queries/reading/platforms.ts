/** Reading platforms: what they are, what is seen of them, what was said about them. */
import { z } from "zod";
import { MissedBeat } from "../../../api/routes/platforms.ts";
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { platformSummary, platformView } from "../../views/platform.ts";
import { timelineView } from "../../views/timeline.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { missedPage } from "../missed.ts";
import { lastObservations } from "../observations.ts";
import { platformExists, platformPage } from "../platforms.ts";
import { statedPage } from "../stated.ts";
import { inTenant, notFound, openAll, openBooks, type ReadingParts } from "./parts.ts";
import { shownObservation, shownRecord } from "./shown.ts";

type Platforms = Pick<Reading, "platforms" | "platform" | "timeline" | "observations" | "missedBeats" | "records">;

const idKey = z.tuple([z.string()]);
const recordKey = z.tuple([z.int(), z.string()]);
const beatKey = z.tuple([z.int(), z.string(), z.string()]);

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
    ...readLists(parts),
  };
}

function readLists(parts: ReadingParts): Pick<Platforms, "missedBeats" | "records"> {
  return {
    missedBeats: (actor, platform, { limit, cursor }) =>
      inTenant(parts, actor, async (tx) => {
        const after = keyOf(cursor, beatKey);
        if (!after.ok) return after;
        if (!(await platformExists(tx, platform))) return notFound;
        const rows = await missedPage(tx, { platform, limit, after: after.value });
        const { items, next } = pageOf(rows, limit, ({ due, vantage, component }) => [due, vantage, component]);
        return good({ items: items.map((row) => ({ ...row, reason: reasonOf(row.reason) })), next });
      }),
    records: (actor, platform, { limit, cursor, kind }) =>
      inTenant(parts, actor, async (tx) => {
        const after = keyOf(cursor, recordKey);
        if (!after.ok) return after;
        if (!(await platformExists(tx, platform))) return notFound;
        const rows = await statedPage(tx, { platform, limit, after: after.value, kind });
        const { items, next } = pageOf(rows, limit, ({ at, id }) => [at, id]);
        return good({ items: items.map(shownRecord), next });
      }),
  };
}

function reasonOf(text: string): z.output<typeof MissedBeat>["reason"] {
  return MissedBeat.shape.reason.parse(text);
}
