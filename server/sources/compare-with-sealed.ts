/** Observations held against what sealed blocks say already: new, known, or too late to be kept. */
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";

export type Compared = {
  /** Later than everything that is sealed; logs without any are left out. */
  readonly fresh: readonly ObservationLog[];
  /** Sealed already, and said alike. */
  readonly known: number;
  /** In sealed time, where the blocks say nothing of them or the contrary. */
  readonly late: number;
  readonly firstLate: { readonly component: string; readonly at: Instant } | undefined;
};

/** Compares logs of one vantage with its own sealed ones, which speak of everything before `sealedTo`. */
export function compared(logs: readonly ObservationLog[], sealed: readonly ObservationLog[], sealedTo: Instant): Compared {
  const fresh: ObservationLog[] = [];
  let [known, late] = [0, 0];
  let firstLate: Compared["firstLate"];
  for (const log of logs) {
    const split = log.at.findIndex((at) => at >= sealedTo);
    const first = split < 0 ? log.at.length : split;
    const own = sealed.find(({ component }) => component === log.component);
    for (let place = 0, other = 0; place < first; place++) {
      const at = log.at[place];
      while (own !== undefined && other < own.at.length && own.at[other] < at) other++;
      if (own?.at[other] === at && own.ok[other] === log.ok[place]) known++;
      else {
        late++;
        if (firstLate === undefined || at < firstLate.at) firstLate = { component: log.component, at };
      }
    }
    if (first < log.at.length) fresh.push({ ...log, at: log.at.slice(first), ok: log.ok.slice(first) });
  }
  return { fresh, known, late, firstLate };
}
