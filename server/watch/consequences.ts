/** What follows from the books and was not said yet, as facts: outages, gaps of watching, questions to whoever reported. */

import { yearOf } from "../../api/zone.ts";
import type { Account } from "../../core/availability/account.ts";
import { applyChanges, type KnownOutage, type OutageChange, reconcile } from "../../core/availability/reconcile.ts";
import { applyGapChanges, type GapChange, type KnownGap, reconcileGaps } from "../../core/availability/reconcile-gaps.ts";
import { type RestorationToAsk, restorationsToAsk } from "../../core/availability/restorations-to-ask.ts";
import type { SaidOutage } from "../../core/availability/said-outage.ts";
import { type Fact, fact } from "../../core/facts/fact.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Tx } from "../store/tables.ts";

/** What was said of a platform so far. */
export type SaidSoFar = {
  readonly outages: readonly KnownOutage[];
  readonly gaps: readonly KnownGap[];
  /** Notifications whose reporter was asked whether service is back. */
  readonly asked: ReadonlySet<string>;
  /** When the platform was first described: nobody watched before. */
  readonly since: Instant;
};

export const nothingSaid: SaidSoFar = { outages: [], gaps: [], asked: new Set(), since: 0 };

export type Following = { readonly facts: readonly Fact[]; readonly said: SaidSoFar };

/** The facts that are missing for the ledger to tell the account, and what is said once they are recorded. */
export async function whatFollows(
  tx: Tx,
  platform: string,
  account: Account,
  zone: string,
  before: SaidSoFar,
  next = outageNumbers(tx),
): Promise<Following> {
  const changes = reconcile(before.outages, account);
  const opened = changes.filter((change) => change.kind === "opened");
  const ids = new Map<SaidOutage, string>();
  for (const { outage } of opened) ids.set(outage, await next(yearOf(outage.from, zone)));
  const idOf = (outage: SaidOutage) => ids.get(outage) ?? "";
  const gaps = reconcileGaps(before.gaps, account, before.since);
  const questions = await unasked(tx, platform, restorationsToAsk(account, before.asked));
  return {
    facts: [
      ...changes.map((change) => outageFact(platform, change, idOf)),
      ...gaps.map((change) => gapFact(platform, change)),
      ...questions.map((question) => fact("restoration.asked", question.notification, { platform, ...question })),
    ],
    said: {
      outages: applyChanges(before.outages, changes, idOf),
      gaps: applyGapChanges(before.gaps, gaps),
      asked: new Set([...before.asked, ...questions.map(({ notification }) => notification)]),
      since: before.since,
    },
  };
}

/** Without those about the earlier instant of a report: who reported is asked about the report, once. */
async function unasked(tx: Tx, platform: string, questions: readonly RestorationToAsk[]): Promise<readonly RestorationToAsk[]> {
  if (questions.length === 0) return questions;
  const rows = await tx
    .selectFrom("stated")
    .select("id")
    .where((stated) => stated.and({ platform, kind: "notification" }))
    .where("of", "is not", null)
    .execute();
  const advanced = new Set(rows.map(({ id }) => id));
  return questions.filter(({ notification }) => !advanced.has(notification));
}

function outageFact(platform: string, change: OutageChange, idOf: (outage: SaidOutage) => string): Fact {
  if (change.kind === "withdrawn") return fact("outage.withdrawn", change.id, { platform, outage: change.id });
  const id = change.kind === "opened" ? idOf(change.outage) : change.id;
  const said = { platform, outage: id, ...change.outage };
  switch (change.kind) {
    case "opened":
      return fact("outage.opened", id, said);
    case "corrected":
      return fact("outage.corrected", id, { ...said, moved: change.moved });
    case "reopened":
      return fact("outage.reopened", id, said);
    case "closed":
      return fact("outage.closed", id, { ...said, to: change.outage.to ?? change.outage.from });
  }
}

function gapFact(platform: string, change: GapChange): Fact {
  const { from } = change;
  return change.kind === "lost"
    ? fact("watching.lost", platform, { platform, from })
    : fact("watching.regained", platform, { platform, from, to: change.to });
}

/**
 * `IND-2026-031`: numbered within the tenant and the year of the outage's start, in the order in which they were opened. One of these
 * hands out the numbers of a whole act, whose outages are in no table yet.
 */
export function outageNumbers(tx: Tx): (year: number) => Promise<string> {
  const last = new Map<number, number>();
  return async (year) => {
    const number = (last.get(year) ?? (await lastNumber(tx, year))) + 1;
    last.set(year, number);
    return `IND-${year}-${String(number).padStart(3, "0")}`;
  };
}

async function lastNumber(tx: Tx, year: number): Promise<number> {
  const row = await tx
    .selectFrom("outage")
    .select("number")
    .where("year", "=", year)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}
