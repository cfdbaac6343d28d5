/** The real implementation, asked as the oracle is: records in, answer out, by the reader of files and the computation. */
import { compute } from "../../core/availability/compute.ts";
import type { Figures } from "../../core/availability/figures.ts";
import { parseInputs } from "../../core/availability/parse-inputs.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Month } from "../../core/time/month.ts";
import type { InputRecord } from "../../core/watching/record.ts";

export function computed(records: readonly InputRecord[], terms: AvailabilityTerms, month: Month, at: Instant): Figures {
  const inputs = parseInputs(
    records.map((record) => JSON.stringify(record)),
    terms,
  );
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.errors));
  return compute(inputs.value, terms, month, at);
}
