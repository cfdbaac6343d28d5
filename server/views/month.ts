/** A month under way: what is left, the best that can still be reached, when it is lost. Console, principles 2 and 4. */
import type { z } from "zod";
import type { MonthUnderWay, Outlook as OutlookSchema } from "../../api/schemas/figures.ts";
import type { Account } from "../../core/availability/account.ts";
import { type Figures, figures } from "../../core/availability/figures.ts";
import { type Outlook, type OutlookRules, outlookOf, usualOutlookRules } from "../../core/availability/outlook.ts";
import { ratio } from "../../core/availability/ratio.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Month } from "../../core/time/month.ts";
import { has } from "../../core/time/timeline.ts";

const HOUR_MS = 3_600_000;

/** The month's figures at the account's instant, and what they leave. */
export function monthUnderWay(
  account: Account,
  terms: AvailabilityTerms,
  month: Month,
  rules: OutlookRules = usualOutlookRules,
): z.output<typeof MonthUnderWay> {
  const found = figures(account, terms, month);
  const outlook = shownOutlook(outlookOf(account, terms, month, rules));
  return { figures: wire(found), atBest: atBest(found), missedAt: missedAt(account, found), burn: burnOf(found), outlook };
}

function shownOutlook({ warnings, forecast, atRisk }: Outlook): z.output<typeof OutlookSchema> {
  const told = (tenths: number) => `${Math.trunc(tenths / 10)}.${tenths % 10}`;
  const shown = warnings.map(({ burn, limit, ...warning }) => ({ ...warning, burn: told(burn), limit: told(limit) }));
  return { warnings: shown, forecast: forecast && { ...forecast }, atRisk };
}

/** Figures as they go over the wire: the same fields, lists that may be written. */
export function wire(found: Figures): z.output<typeof MonthUnderWay>["figures"] {
  const outages = found.outages.map((outage) => ({ ...outage, components: [...outage.components] }));
  return { ...found, excludedBy: { ...found.excludedBy }, outages };
}

/** Best availability still reachable at the month's end: (length − counted) / length. */
export function atBest({ period, counted }: Figures) {
  const { length } = period;
  return ratio(Math.max(0, length - counted), length) ?? { up: 0, of: length, shown: "0.0000" };
}

/** When nothing is left if what is down now stays down: the first instant of a missed month. */
function missedAt({ classes, until }: Account, { left, verdict, period }: Figures): number | null {
  if (verdict !== "open" || !has(classes.counted, until)) return null;
  const at = until + left + 1;
  return at < period.to ? at : null;
}

/** Spent share over elapsed share, one decimal, cut; null in the first hour. */
function burnOf({ counted, allowed, period }: Figures): string | null {
  if (period.elapsed < HOUR_MS || allowed === 0) return null;
  const tenths = (10n * BigInt(counted) * BigInt(period.length)) / (BigInt(allowed) * BigInt(period.elapsed));
  return `${tenths / 10n}.${tenths % 10n}`;
}
