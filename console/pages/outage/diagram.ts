/** Geometry of "who saw what": time from left to right, one row for each witness, the agreement at the foot. */
import type { Mark, Outage } from "../../../api/types.ts";

/** Of the drawing, in its own units. */
export const plot = { left: 150, right: 1050, width: 1130, top: 26, rowHeight: 42 };
/** Failed observations nearer than this are drawn as one. */
const markGap = 14;

export type Range = { readonly from: number; readonly to: number };

/** The time drawn: the outage and a tenth of it on either side, at least a minute, on whole minutes. */
export function rangeOf({ from, to }: Pick<Outage, "from" | "to">, now: number): Range {
  const end = Math.max(to ?? now, from + 1000);
  const margin = Math.max(60_000, (end - from) / 10);
  return { from: Math.floor((from - margin) / 60_000) * 60_000, to: Math.ceil((end + margin) / 60_000) * 60_000 };
}

/** Whether some of an interval is drawn. */
export const isIn = (one: Range, range: Range): boolean => one.from < range.to && one.to > range.from;

/** Where an instant stands, in units of the drawing, kept inside the plot. */
export function xOf(at: number, { from, to }: Range): number {
  const share = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return Math.round((plot.left + share * (plot.right - plot.left)) * 10) / 10;
}

const steps = [10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 86_400_000];

/** Whether two instants on the axis stand in one minute: then their seconds are told too. */
export const tellsSeconds = (instants: readonly number[]): boolean => (instants[1] ?? 60_000) - (instants[0] ?? 0) < 60_000;

/** Instants on the axis: round, at most eight of them. */
export function axis({ from, to }: Range): number[] {
  const step = steps.find((candidate) => (to - from) / candidate <= 8) ?? Math.ceil((to - from) / 8 / 86_400_000) * 86_400_000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step);
}

/** Failed observations far enough apart to be told apart; the first one always stays. */
export function spaced(marks: readonly Mark[], range: Range): number[] {
  const failed = marks.filter(({ ok }) => !ok).map(({ at }) => at);
  const kept: number[] = [];
  for (const at of failed.sort((a, b) => a - b)) {
    const last = kept.at(-1);
    if (last === undefined || xOf(at, range) - xOf(last, range) >= markGap) kept.push(at);
  }
  return kept;
}

export type Rows = {
  readonly client: number | null;
  readonly components: readonly number[];
  readonly agreement: number;
  readonly height: number;
};

/** Heights of the rows: the client where one spoke, then the components, then the agreement. */
export function rowsOf(componentCount: number, clientSpoke: boolean): Rows {
  const first = clientSpoke ? 108 : 66;
  const agreement = first + componentCount * plot.rowHeight + 40;
  return {
    client: clientSpoke ? 58 : null,
    components: Array.from({ length: componentCount }, (_, index) => first + index * plot.rowHeight),
    agreement,
    height: agreement + 50,
  };
}

export type Label = { readonly text: string; readonly x: number; readonly wants: "before" | "after" };
export type PlacedLabel = { readonly text: string; readonly x: number; readonly dy: number; readonly anchor: "start" | "end" };

/** Of a bold letter, in units of the drawing, taken widely. */
const letterWidth = 6.6;
const besidePoint = 13;
const [aboveLine, belowLine] = [-5, 18];

/** Where the words beside points on one line stand: on the side that they want, else where they cover no word placed before. */
export function placedLabels(labels: readonly Label[]): PlacedLabel[] {
  const taken: { readonly from: number; readonly to: number; readonly dy: number }[] = [];
  return labels.map(({ text, x, wants }) => {
    const width = text.length * letterWidth;
    const sides = wants === "after" ? (["start", "end"] as const) : (["end", "start"] as const);
    const places = [aboveLine, belowLine].flatMap((dy) =>
      sides.map((anchor) => {
        const from = anchor === "start" ? x + besidePoint : x - besidePoint - width;
        return { anchor, dy, from, to: from + width };
      }),
    );
    const isFree = (place: (typeof places)[number]) =>
      place.from >= plot.left &&
      place.to <= plot.width &&
      taken.every((other) => other.dy !== place.dy || place.to < other.from || other.to < place.from);
    const chosen = places.find(isFree) ?? { anchor: sides[0], dy: aboveLine, from: x, to: x };
    taken.push(chosen);
    return { text, x: x + (chosen.anchor === "start" ? besidePoint : -besidePoint), dy: chosen.dy, anchor: chosen.anchor };
  });
}
