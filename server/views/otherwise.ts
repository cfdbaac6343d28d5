/** The account of a platform under other records: what its vantages saw stays as it is. */
import { type Account, account } from "../../core/availability/account.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { Otherwise } from "./outage/parts.ts";

/**
 * Judges other records as the account was judged.
 *
 * @param all every observation, void or not: needed where some are void, since the account only holds those that speak
 */
export function otherwiseOf(judged: Account, terms: AvailabilityTerms, all?: readonly ObservationLog[]): Otherwise {
  const observations = all ?? speaking(judged);
  return (stated) => account({ platform: judged.platform, observations, stated }, terms, judged.until);
}

/** The observations that an account was judged from, as logs again. */
function speaking({ testimony }: Account): ObservationLog[] {
  return testimony.components.flatMap(({ name, series }) =>
    series.map(({ vantage, reading }) => ({ component: name, vantage, at: reading.series.at, ok: reading.series.ok })),
  );
}
