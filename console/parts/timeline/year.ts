/** A year as twelve rows of days: one cell a day, filled from below by its counted downtime on a square-root scale. */
import type { Segment } from "../../../api/types.ts";
import { plus, startOf } from "../../../api/writing/local-time.ts";

export type Day = {
  readonly from: number;
  readonly to: number;
  readonly counted: number;
  readonly unknown: number;
  /** Share of the cell that is filled, 0 to 1. */
  readonly fill: number;
  readonly future: boolean;
};
export type MonthRow = { readonly from: number; readonly days: readonly Day[] };

/** Rows of a year, one a calendar month of the zone. Seconds and hours both show: the scale is the square root of the day's share. */
export function yearRows(segments: readonly Segment[], from: number, to: number, now: number, zone: string): MonthRow[] {
  const rows: MonthRow[] = [];
  for (let month = startOf("month", from, zone); month < to; month = plus(month, 1, "month", zone)) {
    rows.push({ from: month, days: daysOf(segments, month, plus(month, 1, "month", zone), now, zone) });
  }
  return rows;
}

function daysOf(segments: readonly Segment[], from: number, to: number, now: number, zone: string): Day[] {
  const days: Day[] = [];
  for (let day = from; day < to; day = plus(day, 1, "day", zone)) {
    const end = plus(day, 1, "day", zone);
    const counted = within(segments, "down", day, end);
    days.push({
      from: day,
      to: end,
      counted,
      unknown: within(segments, "unknown", day, end),
      fill: Math.sqrt(counted / (end - day)),
      future: day >= now,
    });
  }
  return days;
}

function within(segments: readonly Segment[], state: Segment["state"], from: number, to: number): number {
  return segments.reduce((ms, one) => {
    const overlap = Math.min(one.to, to) - Math.max(one.from, from);
    return one.state === state && overlap > 0 ? ms + overlap : ms;
  }, 0);
}
