/** Where an offset of a text is, as an editor shows it. */
import type { Place } from "../../core/documents/positioned-node.ts";

export type PlaceOf = (offset: number) => Place;

/** Line and column of an offset in UTF-16 code units, both from 1; lines end at a line feed. */
export function placesIn(text: string): PlaceOf {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
