/** Until when a penalty can be claimed, read strictly: from the outage and not from the month's end. Console, section 8. */
import { dayContaining } from "../../api/zone.ts";
import type { Account } from "../../core/availability/account.ts";
import { isClaimable } from "../../core/availability/eligibility.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import { civilDate, dateText, dayNumber } from "../../core/time/civil-date.ts";
import type { Interval } from "../../core/time/instant.ts";
import { cut } from "../../core/time/timeline.ts";

/** The days to claim after the day of the first counted instant that can be claimed; null where nothing can. */
export function strictDayToClaim(
  { classes, outages, eligible }: Account,
  terms: AvailabilityTerms,
  period: Interval,
): string | null {
  for (const outage of outages) {
    const counted = cut(classes.counted, outage);
    const [first] = cut(counted, period);
    if (first === undefined || !isClaimable(counted, eligible, terms)) continue;
    const [year = 0, month = 0, day = 0] = dayContaining(first.from, terms.zone).split("-").map(Number);
    return dateText(civilDate(dayNumber({ year, month, day }) + terms.daysToClaim));
  }
  return null;
}
