/** Episodes: what is not plainly up, gathered from the segments of a lane so that one outage is one thing to point at. */
import type { Segment } from "../../../api/types.ts";

/** How a stretch is drawn; an exclusion under contest keeps its hatch inside the outline of what is disputed. */
export type Shape = "down" | "disputed" | "contested" | "excluded" | "unknown" | "ineligible";

export type Stretch = { readonly from: number; readonly to: number; readonly shape: Shape };

export type Episode = {
  readonly from: number;
  readonly to: number;
  readonly outage: string | null;
  readonly stretches: readonly Stretch[];
  /** Milliseconds of each shape inside. */
  readonly length: Readonly<Record<Shape, number>>;
};

/** Which of two shapes is worse: counted, disputed, excluded, unknown, ineligible. */
const order: readonly Shape[] = ["down", "contested", "disputed", "excluded", "unknown", "ineligible"];

/** The worst shape among some. */
export const worst = (shapes: readonly Shape[]): Shape => order.find((shape) => shapes.includes(shape)) ?? "unknown";

/** Whether a shape carries the outline of what is disputed. */
export const isDisputed = (shape: Shape): boolean => shape === "disputed" || shape === "contested";

/** Segments that touch and belong to one outage, or are unknown together, as episodes in order. Up is no episode. */
export function episodesOf(segments: readonly Segment[]): Episode[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    if (segment.state === "up") continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.to === segment.from && belongsWith(last, segment)) group.push(segment);
    else groups.push([segment]);
  }
  return groups.map(gathered);
}

function belongsWith(last: Segment, next: Segment): boolean {
  if (last.outage !== null || next.outage !== null) return last.outage === next.outage;
  return (last.state === "unknown") === (next.state === "unknown");
}

function gathered(group: readonly Segment[]): Episode {
  const stretches = group.map(({ from, to, state, cause }) => ({ from, to, shape: shapeOf(state, cause) }));
  return episode(stretches, group.find((segment) => segment.outage)?.outage ?? null);
}

function shapeOf(state: Segment["state"], cause: string | null): Shape {
  if (state === "disputed") return cause === null ? "disputed" : "contested";
  return state === "up" ? "unknown" : state;
}

/** An episode of stretches that touch. */
export function episode(stretches: readonly Stretch[], outage: string | null): Episode {
  const length: Record<Shape, number> = { down: 0, disputed: 0, contested: 0, excluded: 0, unknown: 0, ineligible: 0 };
  for (const stretch of stretches) length[stretch.shape] += stretch.to - stretch.from;
  return { from: stretches[0]?.from ?? 0, to: stretches.at(-1)?.to ?? 0, outage, stretches, length };
}

/** What a lane adds up to, for its sentence. */
export function totals(episodes: readonly Episode[]) {
  const outages = episodes.filter((one) => one.length.unknown === 0 && one.length.ineligible === 0);
  const sum = (shape: Shape) => episodes.reduce((ms, one) => ms + one.length[shape], 0);
  return {
    outages: outages.length,
    down: outages.reduce((ms, one) => ms + one.to - one.from, 0),
    excluded: sum("excluded"),
    disputed: sum("disputed") + sum("contested"),
    unknown: sum("unknown"),
    ineligible: sum("ineligible"),
  };
}
