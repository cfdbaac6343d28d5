/** Reading disputes: the list over all platforms, and one with everything that either side brings. */
import { causes } from "../../../core/agreement/causes.ts";
import { rulingBody } from "../../../core/agreement/ruling-body.ts";
import type { AvailabilityTerms } from "../../../core/availability/terms.ts";
import { good } from "../../../core/result.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import type { Reading } from "../../http/host.ts";
import { readObservations } from "../../store/observation-logs.ts";
import type { Tx } from "../../store/tables.ts";
import { disputeSummaries, disputeView } from "../../views/dispute/dispute-view.ts";
import type { DisputeParts } from "../../views/dispute/parts.ts";
import { otherwiseOf } from "../../views/otherwise.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { proposalsOf } from "../proposals.ts";
import { platformsAsked } from "../statements-under-way.ts";
import { agreementToday } from "./agreement-today.ts";
import { inTenant, notFound, openAll, openBooks, type ReadingParts } from "./parts.ts";
import { saidRecords } from "./said.ts";

export function readDisputes(parts: ReadingParts): Pick<Reading, "disputes" | "dispute" | "exclusionCauses"> {
  return {
    exclusionCauses: (actor) =>
      inTenant(parts, actor, async (tx) => {
        const { terms } = await agreementToday(tx, parts.now());
        return good({ items: terms === undefined ? [] : shownCauses(terms.causes) });
      }),
    disputes: (actor, { platform }) =>
      inTenant(parts, actor, async (tx) => {
        const open = openAll(parts, actor, await platformsAsked(tx, platform));
        if (!open.ok) return open;
        const items: ReturnType<typeof disputeSummaries> = [];
        for (const books of open.value.values()) items.push(...disputeSummaries(await disputeParts(tx, books)));
        const order = ({ state }: { readonly state: string }) => ["open", "settled", "idle"].indexOf(state);
        return good({ items: items.sort((a, b) => order(a) - order(b) || a.at - b.at) });
      }),
    dispute: (actor, platform, id) =>
      inTenant(parts, actor, async (tx) => {
        const books = await openBooks(parts, tx, actor, platform);
        if (!books.ok) return books;
        const found = disputeView(await disputeParts(tx, books.value), id);
        return found === undefined ? notFound : good(found);
      }),
  };
}

/** Those that the agreement names, in its order, each with what its plug-in says. */
function shownCauses(named: AvailabilityTerms["causes"]) {
  return named.flatMap(({ cause, subtracted }) => {
    const definition = causes.get(cause);
    if (definition === undefined) return [];
    const { title, advice, article, proof } = definition;
    return [{ cause, subtracted, title: { ...title }, advice: { ...advice }, article: { ...article }, proof: { ...proof } }];
  });
}

async function disputeParts(tx: Tx, books: OpenBooks): Promise<DisputeParts> {
  const { account, described, terms } = books;
  const stated = await saidRecords(tx, described.id);
  const isVoid = stated.some(({ record }) => record.kind === "void");
  const all = isVoid ? await readObservations(tx, described.id, { from: 0, to: account.until + 1 }) : undefined;
  const inForce = await agreementInForce(tx, account.until);
  return {
    ...{ books, stated, otherwise: otherwiseOf(account, terms, all) },
    proposals: await proposalsOf(tx, [described.id], { open: false }),
    rulingBody: (inForce && rulingBody(inForce.agreement)) ?? null,
  };
}
