/** How many vantage points watch a platform, and how many must speak, once one more or one fewer does. Rules, section 3. */
import type { Supervision } from "../../../api/types.ts";

export type Eyes = { readonly vantages: number; readonly quorum: number };

export function eyesAfter({ vantages }: Supervision["platforms"][number], change: 1 | -1): Eyes {
  const after = Math.max(0, vantages + change);
  return { vantages: after, quorum: Math.floor(after / 2) + 1 };
}
