/** Local time in the agreement's zone, from the browser's own zone data. A local time is told as the milliseconds of the same reading in UTC. */

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(zone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  offsetFormats.set(zone, made);
  return made;
}

/** What is asked of Temporal, where the browser has it. */
type NativeTemporal = {
  readonly Instant: {
    readonly fromEpochMilliseconds: (instant: number) => {
      readonly toZonedDateTimeISO: (zone: string) => { readonly offsetNanoseconds: number };
    };
  };
};

declare global {
  var Temporal: NativeTemporal | undefined;
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. Temporal, where it is there, spares the browser opening its names. */
export function offsetAt(instant: number, zone: string): number {
  const native = globalThis.Temporal;
  if (native === undefined) return namedOffsetAt(instant, zone);
  return native.Instant.fromEpochMilliseconds(Math.trunc(instant)).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

function namedOffsetAt(instant: number, zone: string): number {
  const name = offsetFormat(zone)
    .formatToParts(instant)
    .find((part) => part.type === "timeZoneName");
  const read = /GMT([+-])(\d\d):(\d\d)/.exec(name?.value ?? "");
  if (!read) return 0;
  return (read[1] === "-" ? -1 : 1) * (Number(read[2]) * 60 + Number(read[3])) * 60_000;
}

/** What the clocks of the zone read at an instant. */
export const localAt = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** The instant at which the clocks read this; one that a clock change skips is the later reading, one that it repeats the earlier. */
export function instantAt(local: number, zone: string): number {
  const early = local - offsetAt(local - 86_400_000, zone);
  const late = local - offsetAt(local + 86_400_000, zone);
  if (localAt(early, zone) === local) return early;
  return localAt(late, zone) === local ? late : early;
}

export type CalendarUnit = "hour" | "day" | "month" | "year";

/** The first instant of the calendar unit that holds an instant. */
export function startOf(unit: CalendarUnit, instant: number, zone: string): number {
  const local = new Date(localAt(instant, zone));
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  if (unit === "hour") return instant - (localAt(instant, zone) % 3_600_000);
  if (unit === "day") return instantAt(Date.UTC(year, month, day), zone);
  if (unit === "month") return instantAt(Date.UTC(year, month, 1), zone);
  return instantAt(Date.UTC(year, 0, 1), zone);
}

/** The same local time so many calendar units later; a day that the month lacks becomes its last. Hours are elapsed hours. */
export function plus(instant: number, count: number, unit: CalendarUnit, zone: string): number {
  if (unit === "hour") return instant + count * 3_600_000;
  const local = new Date(localAt(instant, zone));
  if (unit === "day") return instantAt(local.getTime() + count * 86_400_000, zone);
  const months = count * (unit === "year" ? 12 : 1);
  const first = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), last);
  return instantAt(first + (day - 1) * 86_400_000 + (local.getTime() % 86_400_000), zone);
}

/** Local time as an address carries it: `2026-10-07T00:00`. */
export const localText = (instant: number, zone: string): string => new Date(localAt(instant, zone)).toISOString().slice(0, 16);

/** The instant of a local time as an address carries it; null when it is none. */
export function fromLocalText(text: string, zone: string): number | null {
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(local) ? null : instantAt(local, zone);
}

/** Instants in a period at which the clocks of the zone change, to the minute. */
export function clockChanges(from: number, to: number, zone: string): number[] {
  const changes: number[] = [];
  for (let at = from; at < to; at += 86_400_000) {
    const end = Math.min(at + 86_400_000, to);
    if (offsetAt(at, zone) !== offsetAt(end, zone)) changes.push(changeBetween(at, end, zone));
  }
  return changes;
}

function changeBetween(from: number, to: number, zone: string): number {
  let [low, high] = [from, to];
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (middle === low) break;
    if (offsetAt(middle, zone) === offsetAt(from, zone)) low = middle;
    else high = middle;
  }
  return high;
}
