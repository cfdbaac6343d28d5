/** Bounds of months, found apart from the real implementation: by trying instants against the platform's calendar. */
import type { Instant } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";

const hour = 3_600_000;

/** The month between its first local midnight and the next month's. */
export function monthIn(month: string, zone: string): Month {
  const [year, number] = month.split("-").map(Number);
  return { month, zone, from: midnight(Date.UTC(year, number - 1), zone), to: midnight(Date.UTC(year, number), zone) };
}

/** The first instant of a day (`YYYY-MM-DD`). */
export function dayBegins(day: string, zone: string): Instant {
  return midnight(Date.parse(day), zone);
}

/**
 * The instant at which clocks of the zone show this wall time: the earlier of two; where they skip it, what the clocks
 * before the skip would have reached then (Temporal's `compatible`).
 */
function midnight(wall: number, zone: string): Instant {
  const before = wall - offset(wall - 24 * hour, zone);
  const after = wall - offset(wall + 24 * hour, zone);
  const shown = [before, after].filter((t) => t + offset(t, zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** What the clocks of the zone add to UTC at an instant, in milliseconds. */
function offset(t: Instant, zone: string): number {
  const parts = calendarOf(zone).formatToParts(t);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (
    Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second")) -
    Math.floor(t / 1000) * 1000
  );
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Kept, as one is slow to make. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const shown = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  } as const;
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat("en-u-hc-h23-ca-iso8601", { timeZone, ...shown });
  calendars.set(timeZone, calendar);
  return calendar;
}
