/** The one pure function: outage machine, command, statement and verifier obey it. Rules, all of them. */
import type { Instant } from "../time/instant.ts";
import type { Month } from "../time/month.ts";
import { account } from "./account.ts";
import { type Figures, figures } from "./figures.ts";
import type { Inputs } from "./inputs.ts";
import type { AvailabilityTerms } from "./terms.ts";

/** The figures of a month, evaluated at an instant (ms). Rules, section 7. */
export function compute(inputs: Inputs, terms: AvailabilityTerms, month: Month, at: Instant): Figures {
  return figures(account(inputs, terms, at), terms, month);
}
