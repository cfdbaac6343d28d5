/** Reading statements: the list, and one with everything that it rests on. */
import { z } from "zod";
import { dayContaining } from "../../../api/zone.ts";
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { statementSummary } from "../../views/statement/statement-summary.ts";
import { statementView } from "../../views/statement/statement-view.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { isStillClaimable, statementPage, statementVersions } from "../statements.ts";
import { frozenGiven, liveGiven } from "./given-statement.ts";
import { inTenant, notFound, openBooks, type ReadingParts } from "./parts.ts";
import { shownCheckpoint } from "./shown-checkpoint.ts";
import { documentIn } from "./statement-facts.ts";
import { statementParts } from "./statement-parts.ts";
import { summariesUnderWay } from "./under-way.ts";
import { zoneOf } from "./zone-of.ts";

type Statements = Pick<Reading, "statements" | "statement">;

const claimKey = z.tuple([z.string(), z.string(), z.string()]);

export function readStatements(parts: ReadingParts): Statements {
  return { ...readList(parts), ...readOne(parts) };
}

/** Those that can still be claimed, then months under way, then the rest: the newest month first. */
function readList(parts: ReadingParts): Pick<Statements, "statements"> {
  return {
    statements: (actor, { limit, cursor, platform }) =>
      inTenant(parts, actor, async (tx) => {
        const after = keyOf(cursor, claimKey);
        if (!after.ok) return after;
        const today = dayContaining(parts.now(), await zoneOf(tx, parts.now()));
        const rows = await statementPage(tx, { limit, after: after.value, platform, today });
        const page = pageOf(rows, limit, ({ claim, month, platform: id }) => [claim, month, id]);
        const underWay = cursor === undefined ? await summariesUnderWay(parts, tx, actor, platform) : good([]);
        if (!underWay.ok) return underWay;
        const shown = page.items.map((row) => ({ first: isStillClaimable(row), summary: frozenSummary(row) }));
        const [first, rest] = [true, false].map((wanted) =>
          shown.filter((one) => one.first === wanted).map(({ summary }) => summary),
        );
        return good({ items: [...(first ?? []), ...underWay.value, ...(rest ?? [])], next: page.next });
      }),
  };
}

function frozenSummary({ content, version }: { readonly content: string; readonly version: number }) {
  const document = documentIn(content);
  return statementSummary(document, { state: version === 1 ? "frozen" : "amended", version }, document.figures);
}

function readOne(parts: ReadingParts): Pick<Statements, "statement"> {
  return {
    statement: (actor, { platform, month, version }) =>
      inTenant(parts, actor, async (tx) => {
        const opened = await openBooks(parts, tx, actor, platform);
        if (!opened.ok) return opened;
        const versions = await statementVersions(tx, platform, month);
        const checkpoint = shownCheckpoint(parts.garant.ledger.log(actor.tenant)?.checkpoint());
        const asked = { books: opened.value, month, checkpoint, versions };
        const row = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
        const isLive = versions.length === 0 && !version;
        const given =
          row !== undefined ? await frozenGiven(tx, asked, row) : isLive ? await liveGiven(parts, tx, asked) : undefined;
        return given === undefined ? notFound : good(statementView(await statementParts(tx, opened.value, given)));
      }),
  };
}
