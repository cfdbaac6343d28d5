/** Where the words above a lane stand, and whether they fit; where they don't, numbers stand there and a list says the rest. */

export type Wanted = {
  /** Where it points, in pixels. */ readonly at: number /** Measured, in pixels. */;
  readonly width: number;
};
export type Side = "right" | "left";

/** Sides for the labels of a lane, right of their start and left of it near the right edge; null when two of them would collide. */
export function labelSides(wanted: readonly Wanted[], laneWidth: number, gap = 6): Side[] | null {
  const sides: Side[] = [];
  let taken = -gap;
  for (const { at, width } of wanted) {
    const side: Side = at + width <= laneWidth ? "right" : "left";
    const from = side === "right" ? at : at - width;
    if (from < taken + gap) return null;
    taken = from + width;
    sides.push(side);
  }
  return sides;
}
