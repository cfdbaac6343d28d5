/**
 * Where a month under way is heading: budget spent too fast, measured over a long and a short window, and what is left at its end if it
 * goes on as it went. No rule of the contract: a warning, by parameters that are shown with it.
 */
import type { Instant, Milliseconds } from "../time/instant.ts";
import type { Month } from "../time/month.ts";
import { lengthWithin } from "../time/timeline.ts";
import type { Account } from "./account.ts";
import { percentOf, type Ratio, ratio, restOf } from "./ratio.ts";
import type { AvailabilityTerms } from "./terms.ts";
import { verdictWith } from "./verdict.ts";

/** Warns when the budget is spent this many tenths of times as fast as it lasts, over the window and still over the last twelfth of it. */
export type BurnRule = { readonly windowMs: Milliseconds; readonly tenths: number };
export type OutlookRules = {
  readonly fast: BurnRule;
  readonly slow: BurnRule;
  /** How far back the pace is taken. */
  readonly paceMs: Milliseconds;
};

const hour = 3_600_000;

/** 2 % of a month's budget in an hour, 5 % in six hours; the pace of 28 days. */
export const usualOutlookRules: OutlookRules = {
  fast: { windowMs: hour, tenths: 144 },
  slow: { windowMs: 6 * hour, tenths: 60 },
  paceMs: 28 * 24 * hour,
};

export type BurnWarning = {
  readonly window: "fast" | "slow";
  readonly windowMs: Milliseconds;
  /** Tenths, cut. */
  readonly burn: number;
  readonly limit: number;
};

export type Forecast = {
  readonly method: "trailing-pace";
  /** How long the pace was measured: shorter than asked where less is known. */
  readonly overMs: Milliseconds;
  /** Counted at the month's end, ms. */
  readonly counted: Milliseconds;
  readonly availability: Ratio | null;
};

export type Outlook = {
  readonly warnings: readonly BurnWarning[];
  /** Null while less than a day is known, and where the month is over. */
  readonly forecast: Forecast | null;
  /** The month can still be kept, and will not be if it goes on like this. */
  readonly atRisk: boolean;
};

/** The outlook of a month at the account's instant; nothing is said of a month that has ended or not begun. */
export function outlookOf(account: Account, terms: AvailabilityTerms, month: Month, rules: OutlookRules): Outlook {
  const { until } = account;
  if (until < month.from || until >= month.to) return { warnings: [], forecast: null, atRisk: false };
  const length = month.to - month.from;
  const allowed = percentOf(length, restOf(terms.objective));
  const counted = countedIn(account, month.from, until);
  const known = { length, elapsed: until - month.from, unknown: 0, over: false };
  const isOpen = verdictWith(counted, known, terms) === "open";
  const warnings = isOpen ? warningsOf(account, { allowed, length }, rules) : [];
  const forecast = forecastOf(account, month, counted, rules.paceMs);
  return { warnings, forecast, atRisk: isOpen && (warnings.length > 0 || (forecast?.counted ?? 0) > allowed) };
}

type Budget = { readonly allowed: Milliseconds; readonly length: Milliseconds };

function warningsOf(account: Account, budget: Budget, rules: OutlookRules): BurnWarning[] {
  return (["fast", "slow"] as const).flatMap((window) => {
    const { windowMs, tenths } = rules[window];
    const burn = burnOver(account, windowMs, budget);
    const still = burnOver(account, Math.trunc(windowMs / 12), budget);
    return burn >= tenths && still >= tenths ? [{ window, windowMs, burn, limit: tenths }] : [];
  });
}

/** Share of the budget spent over share of the month gone, in tenths, cut, over the last so many milliseconds. */
function burnOver(account: Account, windowMs: Milliseconds, { allowed, length }: Budget): number {
  const spent = countedIn(account, account.until - windowMs, account.until);
  if (allowed === 0 || windowMs === 0) return spent > 0 ? Number.MAX_SAFE_INTEGER : 0;
  return Number((10n * BigInt(spent) * BigInt(length)) / (BigInt(allowed) * BigInt(windowMs)));
}

/** Counted so far, and the rest of the month at the pace of the last days. */
function forecastOf(account: Account, month: Month, counted: Milliseconds, paceMs: Milliseconds): Forecast | null {
  const { until } = account;
  const since = Math.max(until - paceMs, knownSince(account));
  const overMs = until - since;
  if (overMs < 24 * hour) return null;
  const spent = BigInt(countedIn(account, since, until));
  const ahead = (spent * BigInt(month.to - until)) / BigInt(overMs);
  const atEnd = counted + Number(ahead);
  const length = month.to - month.from;
  return { method: "trailing-pace", overMs, counted: atEnd, availability: ratio(Math.max(0, length - atEnd), length) };
}

/** The first observation of anything; the evaluation itself where there is none. */
function knownSince({ testimony, until }: Account): Instant {
  const first = testimony.components.flatMap(({ series }) =>
    series.flatMap(({ reading }) => (reading.series.seen.length > 0 ? reading.series.seen.at(0) : [])),
  );
  return Math.min(until, ...first);
}

function countedIn({ classes }: Account, from: Instant, to: Instant): Milliseconds {
  return from < to ? lengthWithin(classes.counted, { from, to }) : 0;
}
