/** A list of whole numbers, such as ports. */
import type { PositionedNode } from "../../documents/positioned-node.ts";
import { faultyScalar, type Report } from "../agreement-error.ts";
import type { CountsType } from "../kinds/define-kind.ts";
import { readList } from "../read-node.ts";
import { readCount } from "./read-quantity.ts";
import type { Value } from "./value.ts";

/** The numbers in the order written, each within the bounds and none twice. */
export function readCounts(node: PositionedNode, { least, most }: CountsType, report: Report): Value | undefined {
  const expected = {
    en: `a list of whole numbers from ${least} to ${most}`,
    fr: `une liste de nombres entiers de ${least} à ${most}`,
  };
  const seen = new Set<number>();
  const read = (item: PositionedNode): number | undefined => {
    const value = readCount(item, { type: "count", least, most }, report);
    if (value?.type !== "count") return undefined;
    if (seen.has(value.count) && item.kind === "scalar") {
      const fault = { en: "is there twice", fr: "y est deux fois" };
      report(faultyScalar("given-twice", item, fault, { en: "each once", fr: "chacun une fois" }));
    }
    seen.add(value.count);
    return value.count;
  };
  const counts = readList(node, expected, read, report);
  return counts && { type: "counts", counts };
}
