/** What other readings of the same books rest on, beside the books themselves. */
import type { Instant } from "../../../core/time/instant.ts";
import type { ObservationLog } from "../../../core/watching/observations.ts";
import { readObservations } from "../../store/observation-logs.ts";
import type { Tx } from "../../store/tables.ts";

/** Every observation of a platform up to an instant, where some are void: an account holds only those that speak. Undefined where none is. */
export async function voidedToo(
  tx: Tx,
  platform: string,
  { until, isVoid }: { readonly until: Instant; readonly isVoid: boolean },
): Promise<readonly ObservationLog[] | undefined> {
  return isVoid ? await readObservations(tx, platform, { from: 0, to: until + 1 }) : undefined;
}
