/** What an outage does to each month that it touches, and what other readings would do. Console, principle 4. */
import type { z } from "zod";
import type { EffectOnMonth } from "../../../api/schemas/outage.ts";
import { monthContaining, monthOf } from "../../../api/zone.ts";
import type { Account } from "../../../core/availability/account.ts";
import { type Figures, figures } from "../../../core/availability/figures.ts";
import type { Interval } from "../../../core/time/instant.ts";
import type { Month } from "../../../core/time/month.ts";
import { cut, subtract, timeline } from "../../../core/time/timeline.ts";
import { spanOf } from "../outage-summary.ts";
import { ruledIn, withdrawnIn } from "../withdrawn.ts";
import type { OutageParts } from "./parts.ts";
import { recordsOf } from "./records-of.ts";

type Effect = z.output<typeof EffectOnMonth>;
type Reading = Effect["readings"][number];
/** The whole account under another reading. */
type Read = Pick<Reading, "reading" | "record"> & { readonly account: Account };

export function effectsOf(parts: OutageParts): Effect[] {
  const { said, books } = parts;
  const reads = readsOf(parts);
  return monthsIn(spanOf(said, books.account), books.terms.zone).map((month) => {
    const { allowed, counted, verdict, claimableAvailability } = figures(books.account, books.terms, month);
    const readings = reads.map(({ reading, record, account }) =>
      shownReading(reading, record, figures(account, books.terms, month)),
    );
    return { month: month.month, allowed, counted, verdict, claimableAvailability, readings };
  });
}

/** What a reading makes of a month; a penalty of nothing is none. */
function shownReading(reading: Reading["reading"], record: string | null, found: Figures): Reading {
  return { reading, record, ...readingFigures(found) };
}

function readingFigures({ counted, claimable, availability, verdict, penalty }: Figures) {
  return {
    counted,
    claimable,
    availability,
    verdict,
    penalty: penalty !== null && penalty.points.numerator > 0 ? penalty.points.shown : null,
  };
}

function readsOf(parts: OutageParts): Read[] {
  const { said, books, otherwise, stated } = parts;
  const { account, terms } = books;
  const records = stated.map(({ record }) => record);
  const subtracted = new Set(terms.causes.filter((cause) => cause.subtracted).map(({ cause }) => cause));
  const without = (reading: Reading["reading"], record: string): Read => ({
    ...{ reading, record, account: otherwise(withdrawnIn(records, record, account.until)) },
  });
  const standing = recordsOf(parts).filter(({ retractedBy }) => retractedBy === null);
  const removed = standing.flatMap(({ record }) => {
    if (record.kind === "notification") return [without("without-notification", record.id)];
    return record.kind === "exclusion" && subtracted.has(record.cause) ? [without("without-exclusion", record.id)] : [];
  });
  const span = spanOf(said, account);
  const settled = (counts: boolean) => otherwise(ruledIn(records, span, counts, account.until));
  const isDisputed = span.from < span.to && cut(account.classes.disputed, span).length > 0;
  const disputes: Read[] = isDisputed
    ? [
        { reading: "disputes-to-client", record: null, account: settled(true) },
        { reading: "disputes-to-provider", record: null, account: settled(false) },
      ]
    : [];
  return [{ reading: "without-outage", record: null, account: withoutTime(account, span) }, ...removed, ...disputes];
}

/** The account as if the platform had been up during an interval. */
function withoutTime(account: Account, span: Interval): Account {
  const { classes } = account;
  const away = timeline([span]);
  return {
    ...account,
    outages: account.outages.filter(({ from, to }) => to <= span.from || from >= span.to),
    classes: {
      ...classes,
      ...{
        counted: subtract(classes.counted, away),
        disputed: subtract(classes.disputed, away),
        excluded: subtract(classes.excluded, away),
      },
      excludedBy: classes.excludedBy.map(({ cause, time }) => ({ cause, time: subtract(time, away) })),
    },
  };
}

/** The calendar months that have some of an interval, at least the one in which it begins. */
function monthsIn({ from, to }: Interval, zone: string): Month[] {
  let month = monthOf(monthContaining(from, zone), zone);
  const months = [month];
  while (month.to < to) {
    month = monthOf(monthContaining(month.to, zone), zone);
    months.push(month);
  }
  return months;
}
