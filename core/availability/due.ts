/** When an account changes though nothing comes: an exclusion ends, a vantage leaves. What is open goes on being open until then. */
import type { Instant } from "../time/instant.ts";
import { firstEndingAfter, type Timeline } from "../time/timeline.ts";
import { membership } from "../watching/membership.ts";
import type { StatedRecord } from "../watching/record.ts";
import type { Account } from "./account.ts";

/**
 * The next instant of evaluation at which the account says something else, silences and observations apart; infinite where it never does.
 *
 * @param stated all records, those later than the evaluation too
 */
export function accountDueAt({ platform, until, units, classes }: Account, stated: Iterable<StatedRecord>): Instant {
  const { counted, disputed, excludedBy, unknown } = classes;
  const sets = [counted, disputed, unknown, ...excludedBy.map(({ time }) => time), ...units.map(({ stands }) => stands)];
  const belongings = [...platform.components, ...platform.vantages].map((one) => [membership(one)]);
  const bounds = [...sets, ...belongings].map((set) => nextBound(set, until));
  let due = Math.min(Number.POSITIVE_INFINITY, ...bounds);
  for (const { at } of stated) if (at > until && at < due) due = at;
  return due;
}

/** A bound at the evaluation itself is felt a millisecond later: what only begins at an evaluation has no time in it yet. Rules, section 6. */
function nextBound(set: Timeline, until: Instant): Instant {
  for (let place = firstEndingAfter(set, until - 1); place < set.length; place++) {
    const { from, to } = set[place];
    for (const bound of [from, to]) if (bound >= until) return bound === until ? until + 1 : bound;
  }
  return Number.POSITIVE_INFINITY;
}

/** The same account at a later instant before it is due: only what is open has gone on. */
export function goneOn(account: Account, until: Instant, ignored: number): Account {
  const outages = account.outages.map((outage) => (outage.to > account.until ? { ...outage, to: until + 1 } : outage));
  return { ...account, until, ignored, outages };
}
