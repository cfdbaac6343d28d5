/** Reading what is listed of a platform, page by page: beats that were missed, and everything that was stated. */
import { z } from "zod";
import { MissedBeat } from "../../../api/routes/platforms.ts";
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { missedPage } from "../missed.ts";
import { platformExists } from "../platforms.ts";
import { namedRecords, statedPage } from "../stated.ts";
import { inTenant, notFound, type ReadingParts } from "./parts.ts";
import { shownRecord } from "./shown.ts";

const recordKey = z.tuple([z.int(), z.string()]);
const beatKey = z.tuple([z.int(), z.string(), z.string()]);

export function readPlatformLists(parts: ReadingParts): Pick<Reading, "missedBeats" | "records"> {
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
        const named = await namedRecords(tx, platform);
        return good({ items: items.map((row) => shownRecord(row, named)), next });
      }),
  };
}

function reasonOf(text: string): z.output<typeof MissedBeat>["reason"] {
  return MissedBeat.shape.reason.parse(text);
}
