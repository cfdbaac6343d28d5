/** The account of a platform under other records: what its vantages saw stays as it is. */
import { type Account, account, accountOf } from "../../core/availability/account.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import { flat, type ObservationLog } from "../../core/watching/observations.ts";
import { standingAt } from "../../core/watching/standing.ts";
import type { Otherwise } from "./outage/parts.ts";

/**
 * Judges other records as the account was judged: by what its components were seen as, however many observations showed it.
 *
 * @param all every observation, void or not: needed where some are void, since the account only holds those that speak
 */
export function otherwiseOf(judged: Account, terms: AvailabilityTerms, all?: readonly ObservationLog[]): Otherwise {
  const { platform, until, testimony } = judged;
  if (all !== undefined) return (stated) => account({ platform, observations: all, stated }, terms, until);
  const seen = { watched: testimony.components };
  return (stated) => accountOf(platform, standingAt(platform, stated, until), seen, terms, until, 0);
}

/** The observations that an account was judged from, as logs again. */
export function speakingIn({ testimony }: Account): ObservationLog[] {
  return testimony.components.flatMap(({ name, series }) =>
    series.map(({ vantage, reading }) => ({ component: name, vantage, ...flat(reading.series.seen) })),
  );
}
