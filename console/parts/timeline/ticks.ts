/** Marks of the time axis: on round local times of the agreement's zone, so that a day of 25 or 23 hours is drawn as long as it was. */
import type { Formats } from "../../../api/writing/format.ts";
import { plus, startOf } from "../../../api/writing/local-time.ts";
import type { Period, Zoom } from "./period.ts";

export type Tick = { readonly at: number /** In per cent of the lane. */; readonly left: number; readonly label: string | null };

/** Marks, and how many of them carry a word; a narrow lane has fewer words. */
export function ticksOf(period: Period, formats: Formats, laneWidth: number): Tick[] {
  const marks = marksOf(period, formats.zone);
  const room = Math.max(1, Math.floor(laneWidth / 72));
  const every = niceStep(Math.ceil(marks.length / room));
  return marks.map((at, index) => ({
    at,
    left: ((at - period.from) / (period.to - period.from)) * 100,
    label: index % every === 0 && fits(at, period, laneWidth) ? labelOf(at, period.zoom, formats) : null,
  }));
}

/** A word needs this much room before the right edge, in pixels. */
const wordWidth = 44;
const fits = (at: number, { from, to }: Period, laneWidth: number): boolean => ((to - at) / (to - from)) * laneWidth >= wordWidth;

const niceStep = (wanted: number): number => [1, 2, 3, 5, 6, 10, 12, 15].find((step) => step >= wanted) ?? wanted;

function marksOf({ zoom, from, to }: Period, zone: string): number[] {
  const marks: number[] = [];
  if (zoom === "hour") {
    for (let at = Math.ceil(from / 600_000) * 600_000; at < to; at += 600_000) marks.push(at);
    return marks;
  }
  const unit = zoom === "day" ? "hour" : "day";
  for (let at = startOf(unit, from, zone); at < to; at = plus(at, 1, unit, zone)) if (at >= from) marks.push(at);
  return marks;
}

function labelOf(at: number, zoom: Zoom, formats: Formats): string {
  return zoom === "hour" || zoom === "day" ? formats.minute(at) : formats.day(at);
}
