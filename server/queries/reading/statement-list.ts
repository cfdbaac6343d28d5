/** Reading the list of statements. */
import { z } from "zod";
import { dayContaining } from "../../../api/zone.ts";
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { statementSummary } from "../../views/statement/statement-summary.ts";
import { keyOf, pageOf } from "../cursor.ts";
import { isStillClaimable, statementPage } from "../statements.ts";
import { agreementToday } from "./agreement-today.ts";
import { inTenant, type ReadingParts } from "./parts.ts";
import { documentIn } from "./statement-facts.ts";
import { summariesUnderWay } from "./under-way.ts";

const claimKey = z.tuple([z.string(), z.string(), z.string()]);

/** Those that can still be claimed, then months under way, then the rest: the newest month first. */
export function readStatementList(parts: ReadingParts): Pick<Reading, "statements"> {
  return {
    statements: (actor, { limit, cursor, platform }) =>
      inTenant(parts, actor, async (tx) => {
        const after = keyOf(cursor, claimKey);
        if (!after.ok) return after;
        const { zone } = await agreementToday(tx, parts.now());
        const today = dayContaining(parts.now(), zone);
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
