/** Reading disputes: the list over all platforms, and one with everything that either side brings. */
import { causes } from "../../../core/agreement/causes.ts";
import { rulingBody } from "../../../core/agreement/ruling-body.ts";
import type { AvailabilityTerms } from "../../../core/availability/terms.ts";
import { good } from "../../../core/result.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import type { Reading } from "../../http/host.ts";
import type { Tx } from "../../store/tables.ts";
import { disputeSummaries, disputeView } from "../../views/dispute/dispute-view.ts";
import type { DisputeParts } from "../../views/dispute/parts.ts";
import { otherwiseOf } from "../../views/otherwise.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { proposalsOf } from "../proposals.ts";
import { platformsAsked } from "../statements-under-way.ts";
import { agreementToday } from "./agreement-today.ts";
import { inTenant, notFound, openAll, openBooks, type ReadingParts } from "./parts.ts";
import { saidRecordsOf } from "./said.ts";
import { voidedToo } from "./voided-too.ts";

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
        const items = (await disputeParts(tx, [...open.value.values()])).flatMap(disputeSummaries);
        const order = ({ state }: { readonly state: string }) => ["open", "settled", "idle"].indexOf(state);
        return good({ items: items.sort((a, b) => order(a) - order(b) || a.at - b.at) });
      }),
    dispute: (actor, platform, id) =>
      inTenant(parts, actor, async (tx) => {
        const books = await openBooks(parts, tx, actor, platform);
        if (!books.ok) return books;
        const [about] = await disputeParts(tx, [books.value]);
        const found = about && disputeView(about, id);
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

/** For each of some platforms; a query for each kind of thing, whatever their number, and one for each platform whose observations are void in part. */
async function disputeParts(tx: Tx, all: readonly OpenBooks[]): Promise<DisputeParts[]> {
  if (all.length === 0) return [];
  const platforms = all.map(({ described }) => described.id);
  const records = await saidRecordsOf(tx, platforms);
  const proposals = Map.groupBy(await proposalsOf(tx, platforms, { open: false }), ({ platform }) => platform);
  const inForce = await agreementInForce(tx, Math.max(...all.map(({ account }) => account.until)));
  const body = (inForce && rulingBody(inForce.agreement)) ?? null;
  const parts: DisputeParts[] = [];
  for (const books of all) {
    const { account, described, terms } = books;
    const stated = records.get(described.id) ?? [];
    const isVoid = stated.some(({ record }) => record.kind === "void");
    const observed = await voidedToo(tx, described.id, { until: account.until, isVoid });
    parts.push({
      ...{ books, stated, otherwise: otherwiseOf(account, terms, observed) },
      ...{ proposals: proposals.get(described.id) ?? [], rulingBody: body },
    });
  }
  return parts;
}
