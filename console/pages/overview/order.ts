/** The order of platforms: down, budget spent, spent faster than time, unknown, up; then by name. */
import type { PlatformSummary } from "../../../api/types.ts";

function rank({ state, month: { figures, burn } }: PlatformSummary): number {
  if (state === "down" || state === "disputed") return 0;
  if (figures.left < 0) return 1;
  if (burn !== null && Number(burn) > 1) return 2;
  return state === "unknown" ? 3 : 4;
}

/** Ids in their order. */
export function ordered(platforms: readonly PlatformSummary[]): string[] {
  return [...platforms].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title)).map(({ id }) => id);
}

/** How many of the ids would move if `next` were shown in place of `shown`; what comes and goes counts too. */
export function moved(shown: readonly string[], next: readonly string[]): number {
  return next.filter((id, index) => shown[index] !== id).length + Math.max(0, shown.length - next.length);
}
