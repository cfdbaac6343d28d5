/** Reading outages: the list, and one with everything that decided it. */
import { z } from "zod";
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { outageView } from "../../views/outage/outage-view.ts";
import { outageSummary } from "../../views/outage-summary.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { outageById, outagePage } from "../outages.ts";
import { outageParts } from "./outage-parts.ts";
import { inTenant, notFound, openAll, openBooks, type ReadingParts } from "./parts.ts";
import { saidOutage } from "./shown.ts";
import { shownCheckpoint } from "./shown-checkpoint.ts";

const outageKey = z.tuple([z.int(), z.string()]);

export function readOutages(parts: ReadingParts): Pick<Reading, "outages" | "outage"> {
  return {
    outages: (actor, { limit, cursor, platform, state }) =>
      inTenant(parts, actor, async (tx) => {
        const after = keyOf(cursor, outageKey);
        if (!after.ok) return after;
        const rows = await outagePage(tx, { limit, after: after.value, platform, state });
        const { items, next } = pageOf(rows, limit, ({ from, id }) => [from, id]);
        const open = openAll(
          parts,
          actor,
          items.map((row) => row.platform),
        );
        if (!open.ok) return open;
        const shown = items.flatMap((row) => {
          const books = open.value.get(row.platform);
          return books === undefined ? [] : [outageSummary(saidOutage(row), books)];
        });
        return good({ items: shown, next });
      }),
    outage: (actor, id) =>
      inTenant(parts, actor, async (tx) => {
        const row = await outageById(tx, id);
        if (row === undefined) return notFound;
        const books = await openBooks(parts, tx, actor, row.platform);
        if (!books.ok) return books;
        const open = () => parts.books(actor.tenant, row.platform)?.openAt(parts.now()) ?? books.value;
        const checkpoint = shownCheckpoint(await parts.garant.ledger.log(actor.tenant)?.checkpointIn(tx));
        const [found] = await outageParts(tx, [saidOutage(row)], open, checkpoint);
        return found === undefined ? notFound : good(outageView(found));
      }),
  };
}
