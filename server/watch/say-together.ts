/** What a vantage saw of several platforms, as one act of the ledger, and the books of all of them brought up to it. */
import { good } from "../../core/result.ts";
import { type KeptOf, keepTogether, type SeenOf } from "./keep-together.ts";
import type { WatchedBy } from "./prober-results.ts";
import type { WatchingParts } from "./watching-parts.ts";

/**
 * Without the platforms that another process probes by now: their beats are that one's to list as missed.
 *
 * @param began called before anything is taken into the books: where this rejects after it, they are not what is stored
 */
export async function sayTogether(
  { garant, clock, probesHere }: WatchingParts,
  { tenant, vantage }: Omit<WatchedBy, "platform">,
  of: readonly SeenOf[],
  began: () => void,
): Promise<readonly KeptOf[]> {
  let kept: readonly KeptOf[] = [];
  for (const { books } of of) books?.hold(clock());
  try {
    await garant.ledger.append<never>(tenant, {
      actor: "garant",
      decide: async (tx, { at }) => {
        began();
        const platforms = of.map(({ platform }) => platform);
        const ours = (await probesHere?.(tx, tenant, platforms)) ?? new Set(platforms);
        const held = of.filter(({ platform }) => ours.has(platform));
        kept = await keepTogether(tx, { vantage, at, shared: probesHere !== undefined }, held);
        return good({ facts: kept.flatMap(({ following }) => following?.facts ?? []) });
      },
    });
    for (const { books, following } of kept) if (books !== undefined && following !== undefined) books.said = following.said;
  } finally {
    for (const { books } of of) books?.show();
  }
  return kept;
}
