/** Every interval that a month's figures rest on, with its reason, its claimability and its fact. Rules, sections 5 and 6. */
import type { z } from "zod";
import type { StatementInterval } from "../../../api/schemas/statement.ts";
import { isClaimable } from "../../../core/availability/eligibility.ts";
import type { Outage } from "../../../core/availability/outages.ts";
import type { Instant, Interval } from "../../../core/time/instant.ts";
import { always, cut, has, subtract, type Timeline } from "../../../core/time/timeline.ts";
import type { Fact } from "../outage/parts.ts";
import { numberAt } from "../segments.ts";
import type { StatementParts } from "./parts.ts";

type Shown = z.output<typeof StatementInterval>;

/** Oldest first; of one beginning, what counts before what does not. */
export function intervalsOf(parts: StatementParts): Shown[] {
  const { account } = parts.books;
  const { classes, outages } = account;
  const found = [
    ...outages.flatMap((outage) => countedIn(parts, outage)),
    ...outages.flatMap((outage) => disputedIn(parts, outage)),
    ...classes.excludedBy.flatMap(({ cause, time }) => outages.flatMap((outage) => excludedIn(parts, outage, cause, time))),
    ...unknownIn(parts),
    ...ineligibleIn(parts),
  ];
  return found.sort((a, b) => a.from - b.from);
}

function countedIn(parts: StatementParts, outage: Outage): Shown[] {
  const { account, terms, outages } = parts.books;
  const counted = cut(account.classes.counted, outage);
  const claimable = counted.length > 0 && isClaimable(counted, account.eligible, terms);
  return inMonth(parts, counted).map((interval) => {
    const number = numberAt(outages, interval.from);
    const fact = (number === null ? undefined : parts.outageFacts.get(number)) ?? null;
    return { ...shown(interval, "down"), ...ofOutage(parts, outage), openedBy: outage.openedBy, claimable, fact };
  });
}

function disputedIn(parts: StatementParts, outage: Outage): Shown[] {
  return inMonth(parts, cut(parts.books.account.classes.disputed, outage)).map((interval) => {
    const because = disputedBy(parts, outage, interval.from);
    return {
      ...shown(interval, "disputed"),
      ...ofOutage(parts, outage),
      cause: because.cause,
      fact: factOf(parts, because.record),
    };
  });
}

/** What puts time in dispute: a contested exclusion, a contested notification, a confirmation that differs. */
function disputedBy(
  { books: { account } }: StatementParts,
  { components }: Outage,
  at: Instant,
): { cause: string | null; record: string | undefined } {
  const { standing, testimony } = account;
  const excluded = standing.exclusions.find(
    ({ contested, from, to }) => contested && from <= at && at < (to ?? Number.POSITIVE_INFINITY),
  );
  if (excluded !== undefined) return { cause: excluded.cause, record: excluded.id };
  const claim = testimony.claims.find(({ disputed }) => has(disputed, at));
  if (claim !== undefined) return { cause: null, record: claim.contested ? claim.id : claim.answered?.id };
  const own = standing.restorations.findLast((one) => one.at <= at && one.components.some((name) => components.includes(name)));
  return { cause: null, record: own?.id };
}

function excludedIn(parts: StatementParts, outage: Outage, cause: string, time: Timeline): Shown[] {
  const { exclusions } = parts.books.account.standing;
  return inMonth(parts, cut(time, outage)).map((interval) => {
    const by = exclusions.find(
      (one) => one.cause === cause && one.from <= interval.from && interval.from < (one.to ?? Number.POSITIVE_INFINITY),
    );
    return { ...shown(interval, "excluded"), ...ofOutage(parts, outage), cause, fact: factOf(parts, by?.id) };
  });
}

function unknownIn(parts: StatementParts): Shown[] {
  const { classes, testimony, until } = parts.books.account;
  return inMonth(parts, classes.unknown).map((interval) => {
    const gap = parts.gaps.find(({ from, to }) => from <= interval.from && interval.from < (to ?? Number.POSITIVE_INFINITY));
    const components = testimony.components
      .filter(({ unknown }) => cut(unknown, { from: interval.from, to: interval.to ?? until }).length > 0)
      .map(({ name }) => name);
    return { ...shown(interval, "unknown"), components, fact: gap?.fact ?? null };
  });
}

function ineligibleIn(parts: StatementParts): Shown[] {
  const { eligible, standing } = parts.books.account;
  return inMonth(parts, subtract(always, eligible)).map((interval) => ({
    ...shown(interval, "ineligible"),
    fact: factOf(parts, standing.zones.findLast(({ at }) => at <= interval.from)?.id),
  }));
}

/** What is inside the month and not later than the evaluation; what goes on then has no end yet. */
function inMonth({ books: { account, month } }: StatementParts, set: Timeline): { from: Instant; to: Instant | null }[] {
  const { until } = account;
  return cut(set, { from: month.from, to: Math.min(month.to, until) }).map(({ from, to }) => ({
    ...{ from, to: to === until && has(set, until) && until < month.to ? null : to },
  }));
}

function ofOutage({ books }: StatementParts, { from, to, components }: Interval & Pick<Outage, "components">) {
  const outage = books.outages.find((one) => one.from < to && (one.to ?? Number.POSITIVE_INFINITY) > from)?.id ?? null;
  return { outage, components: [...components] };
}

function factOf({ records }: StatementParts, id: string | undefined): Fact | null {
  return records.find(({ record }) => record.id === id)?.fact ?? null;
}

function shown({ from, to }: Pick<Shown, "from" | "to">, kind: Shown["kind"]): Shown {
  return { from, to, kind, outage: null, cause: null, openedBy: null, components: [], claimable: null, fact: null };
}
