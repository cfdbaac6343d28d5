/** Months of the calendar in a time zone, as Temporal cuts them. Rules, section 6; ECMA-402, IANA zone names. */
import { Temporal } from "temporal-polyfill";
import type { Instant } from "../core/time/instant.ts";
import type { Month } from "../core/time/month.ts";

/**
 * The month from its first local midnight to that of the next one; a midnight that a clock change skips or repeats: as `compatible`.
 *
 * @param month `YYYY-MM`
 * @throws RangeError where the month or the zone does not exist
 */
export function monthOf(month: string, zone: string): Month {
  if (!/^\d{4}-\d\d$/.test(month)) throw new RangeError(`not a month: ${month}`);
  const first = Temporal.PlainDate.from(`${month}-01`);
  const midnight = (day: Temporal.PlainDate) => {
    const local = day.toPlainDateTime({ hour: 0 });
    return local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
  };
  return { month, zone, from: midnight(first), to: midnight(first.add({ months: 1 })) };
}

/**
 * The month (`YYYY-MM`) that an instant (ms) falls in.
 *
 * @throws RangeError where the zone does not exist
 */
export function monthContaining(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString();
}

/**
 * The day (`YYYY-MM-DD`) that an instant (ms) falls in.
 *
 * @throws RangeError where the zone does not exist
 */
export function dayContaining(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** True for the name of a zone, written as IANA writes it: no offset such as +01:00, no other case. */
export function zoneExists(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9._+-]*(?:\/[A-Za-z0-9._+-]+)*$/.test(zone)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId === zone;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The version of the zone data, such as `2026a`: no API of the language tells it, so whoever runs on Node hands over its `process.versions`.
 * What is not known is said: `unknown`.
 */
export function zoneDataVersion({ tz }: Readonly<Record<string, string | undefined>>): string {
  return tz ?? "unknown";
}

/**
 * The first instant (ms) of a day (`YYYY-MM-DD`) in a zone.
 *
 * @throws RangeError where the day or the zone does not exist
 */
export function dayStart(day: string, zone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}

/** The year that an instant (ms) falls in. Throws as `monthContaining`. */
export function yearOf(instant: Instant, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).year;
}
