/** Which agreement a month is judged by, and on which day: server and verifier ask it here. Design, section 3: effective-dated. */

import type { Agreement } from "../agreement/agreement.ts";
import { availabilityTerms, graceBeforeFreezing } from "../agreement/availability-terms.ts";
import type { TermsError } from "../agreement/terms-error.ts";
import type { AvailabilityTerms } from "../availability/terms.ts";
import type { FactBodies } from "../facts/fact.ts";
import { isOf, type RecordedFact } from "../facts/recorded.ts";
import { bad, good, type Result } from "../result.ts";
import type { Instant, Milliseconds } from "../time/instant.ts";

export type MonthTerms = {
  readonly terms: AvailabilityTerms;
  /** How long after the month's end its statement is frozen. */
  readonly grace: Milliseconds;
};

/**
 * The agreement of a month: of a family's versions that were adopted, the one that took effect last at the month's beginning or before; the
 * first to take effect where none had, for the month in which watching began. Of two that take effect together the later adopted. Undefined
 * where none was adopted.
 */
export function agreementInForce(
  facts: readonly RecordedFact[],
  family: string,
  monthFrom: Instant,
): FactBodies["agreement.adopted"] | undefined {
  const all = facts.flatMap((fact) => (isOf(fact, "agreement.adopted") ? [fact.body] : []));
  const adopted = all.filter((one) => one.family === family).sort((one, other) => one.from - other.from);
  const first = adopted.findLast(({ from }) => from === adopted[0].from);
  return adopted.findLast(({ from }) => from <= monthFrom) ?? first;
}

/** The terms of an indicator for a month (`YYYY-MM`): those that hold on its first day. Errors: those of the agreement's reader. */
export function termsOfMonth(agreement: Agreement, indicator: string, month: string): Result<MonthTerms, TermsError> {
  const asked = { indicator, on: `${month}-01` };
  const [terms, grace] = [availabilityTerms(agreement, asked), graceBeforeFreezing(agreement, asked)];
  if (terms.ok && grace.ok) return good({ terms: terms.value, grace: grace.value });
  return bad([...(terms.ok ? [] : terms.errors), ...(grace.ok ? [] : grace.errors)]);
}
