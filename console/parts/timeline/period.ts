/** The stretch of time that a timeline shows: chosen by zoom, stepped by calendar unit in the agreement's zone, carried by the address. */
import { fromLocalText, localText, plus, startOf } from "../../../api/writing/local-time.ts";

export const zooms = ["hour", "day", "week", "month", "year"] as const;
export type Zoom = (typeof zooms)[number];
export type Period = { readonly zoom: Zoom; readonly from: number; readonly to: number };
export type PeriodAddress = { readonly zoom?: string; readonly from?: string; readonly to?: string };

/** The period of an address; what it leaves out, or says wrongly, is the latest period of its zoom (a month by default). */
export function periodOf(address: PeriodAddress, now: number, zone: string): Period {
  const zoom = zooms.find((known) => known === address.zoom) ?? "month";
  const from = fromLocalText(address.from ?? "", zone);
  const to = fromLocalText(address.to ?? "", zone);
  if (from !== null && to !== null && from < to) return { zoom, from, to };
  return latest(zoom, now, zone);
}

/** The period of a zoom that ends now: with the hour's next minute, the day's end, or the month's. */
export function latest(zoom: Zoom, now: number, zone: string): Period {
  if (zoom === "hour") {
    const to = Math.ceil((now + 1) / 60_000) * 60_000;
    return { zoom, from: to - 3_600_000, to };
  }
  if (zoom === "year") {
    const month = startOf("month", now, zone);
    return { zoom, from: plus(month, -11, "month", zone), to: plus(month, 1, "month", zone) };
  }
  const today = startOf("day", now, zone);
  const days = { day: 1, week: 7, month: 30 }[zoom];
  return { zoom, from: plus(today, 1 - days, "day", zone), to: plus(today, 1, "day", zone) };
}

/** The period before (-1) or after (1), by its calendar unit. */
export function stepped({ zoom, from, to }: Period, direction: -1 | 1, zone: string): Period {
  const unit = zoom === "week" ? "day" : zoom;
  const count = direction * (zoom === "week" ? 7 : 1);
  return { zoom, from: plus(from, count, unit, zone), to: plus(to, count, unit, zone) };
}

/** The zoom one step nearer (1) or further (-1), around the same end. */
export function zoomed(zoom: Zoom, direction: -1 | 1): Zoom {
  return zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) - direction))] ?? zoom;
}

/** The period as an address carries it. */
export const addressOf = ({ zoom, from, to }: Period, zone: string): Required<PeriodAddress> => ({
  zoom,
  from: localText(from, zone),
  to: localText(to, zone),
});
