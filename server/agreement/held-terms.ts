/** What an agreement says on one day, for its first indicator of availability. */
import type { Agreement } from "../../core/agreement/agreement.ts";
import { availabilityTerms, indicatorsOf } from "../../core/agreement/availability-terms.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";

/** @throws RangeError where the agreement promises no availability: reading it made sure that it does */
export function heldTerms(agreement: Agreement, on: string, indicator = indicatorsOf(agreement)[0]): AvailabilityTerms {
  const terms = availabilityTerms(agreement, { on, ...(indicator === undefined ? {} : { indicator }) });
  if (!terms.ok) throw new RangeError(`the agreement ${agreement.family} ${agreement.version} has no terms on ${on}`);
  return terms.value;
}
