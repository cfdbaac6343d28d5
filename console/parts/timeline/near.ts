/** Nearer looks at a stretch of time: around an episode, or as dragged over. Console, section 4. */
import type { Period, Zoom } from "./period.ts";

const hour = 3_600_000;

/** The scale whose marks suit a length (ms). */
export function zoomFor(length: number): Zoom {
  if (length <= 3 * hour) return "hour";
  if (length <= 72 * hour) return "day";
  return length <= 240 * hour ? "week" : "month";
}

/** An episode and a quarter of its length on either side, an hour in all at least. */
export function around({ from, to }: { readonly from: number; readonly to: number }): Period {
  const margin = Math.max((to - from) / 4, (hour - (to - from)) / 2);
  const near = { from: Math.floor(from - margin), to: Math.ceil(to + margin) };
  return { zoom: zoomFor(near.to - near.from), ...near };
}

/** Whole minutes between two places of a period, whichever comes first, a minute at least; places are fractions of its length. */
export function between(period: Pick<Period, "from" | "to">, [one, other]: readonly [number, number]): Period {
  const minute = 60_000;
  const at = (fraction: number) => period.from + Math.min(1, Math.max(0, fraction)) * (period.to - period.from);
  const from = Math.floor(at(Math.min(one, other)) / minute) * minute;
  const to = Math.max(from + minute, Math.ceil(at(Math.max(one, other)) / minute) * minute);
  return { zoom: zoomFor(to - from), from, to };
}

/** What is looked at through the lens, as an address carries it; null where it carries none. */
export function lensOf(told: string | undefined): { from: number; to: number } | null {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(told ?? "") ?? [];
  return from === undefined || to === undefined || Number(from) >= Number(to) ? null : { from: Number(from), to: Number(to) };
}

export const lensAddress = ({ from, to }: { readonly from: number; readonly to: number }): string => `${from}-${to}`;
