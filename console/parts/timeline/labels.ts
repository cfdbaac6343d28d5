/** Where the words above a lane stand, and whether they fit; where they don't, numbers stand there and a list says the rest. */

export type Wanted = {
  /** Where it points, in pixels. */
  readonly at: number;
  /** Measured, in pixels. */
  readonly width: number;
  /** What is under way has the future on its right: its words stand left where they can. */
  readonly leftFirst?: boolean;
};
export type Side = "right" | "left";

/** Sides for the labels of a lane, right of their start and left of it near the right edge; null when two of them would collide. */
export function labelSides(wanted: readonly Wanted[], laneWidth: number, gap = 6): Side[] | null {
  const sides: Side[] = [];
  let taken = -gap;
  for (const { at, width, leftFirst } of wanted) {
    const fitsLeft = at - width >= taken + gap;
    const side: Side = at + width <= laneWidth && !(leftFirst && fitsLeft) ? "right" : "left";
    const from = side === "right" ? at : at - width;
    if (from < taken + gap) return null;
    taken = from + width;
    sides.push(side);
  }
  return sides;
}
