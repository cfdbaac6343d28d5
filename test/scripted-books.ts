/** Open books of a few records, as the views read them, without a server. */
import { monthContaining, monthOf } from "../api/zone.ts";
import { account } from "../core/availability/account.ts";
import type { Inputs } from "../core/availability/inputs.ts";
import { parseInputs } from "../core/availability/parse-inputs.ts";
import type { AvailabilityTerms } from "../core/availability/terms.ts";
import type { Instant } from "../core/time/instant.ts";
import { type OpenBooks, seriesKey } from "../server/views/platform.ts";
import { firstTerms } from "./first-terms.ts";

/** The inputs that records of the rules say. Throws where they are wrong. */
export function inputsOf(records: readonly unknown[]): Inputs {
  const read = parseInputs(
    records.map((record) => JSON.stringify(record)),
    firstTerms,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.errors[0]));
  return read.value;
}

/** The books at an instant; each outage of the account is numbered in its order, from `IND-1` on. */
export function booksAt(inputs: Inputs, at: Instant, month?: string, terms: AvailabilityTerms = firstTerms): OpenBooks {
  const judged = account(inputs, terms, at);
  const { platform } = inputs;
  const lasts = inputs.observations.map(({ component, vantage, at: instants, ok }) => {
    const last = instants.findLastIndex((instant) => instant <= at);
    return [
      seriesKey(component, vantage),
      { at: instants[last] ?? null, ok: ok[last] === 1, failure: null, totalMs: null },
    ] as const;
  });
  return {
    described: { id: platform.platform, title: "Production soins", demonstration: true, region: null, titles: {} },
    ...{ account: judged, terms, month: monthOf(month ?? monthContaining(at, terms.zone), terms.zone) },
    outages: judged.outages.map(({ from, to }, place) => ({ id: `IND-${place + 1}`, from, to: to > at ? null : to })),
    last: new Map(lasts),
    vantages: platform.vantages.map(({ name }) => ({ name, title: name, party: "provider", kind: "probe", missedBeats: 0 })),
    verdicts: [],
  };
}
