/** The books of one platform, open in memory: what was seen and said so far, judged at any instant. */
import type { z } from "zod";
import type { PastVerdict } from "../../api/schemas/platform.ts";
import { monthContaining, monthOf } from "../../api/zone.ts";
import type { Account } from "../../core/availability/account.ts";
import { LiveBooks } from "../../core/availability/live.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { ProbeFailure } from "../../core/watching/probe-failure.ts";
import type { PlatformRecord, StatedRecord } from "../../core/watching/record.ts";
import { type Described, type LastObservation, type OpenBooks, seriesKey } from "../views/platform.ts";
import type { Numbered } from "../views/segments.ts";
import { toldFailure } from "../views/told-failure.ts";

export type SeenNow = {
  readonly component: string;
  readonly vantage: string;
  readonly at: Instant;
  readonly ok: boolean;
  readonly failure: ProbeFailure | null;
  readonly totalMs: number | null;
};

export type BooksParts = {
  readonly described: Described;
  readonly record: PlatformRecord;
  readonly terms: AvailabilityTerms;
  readonly observations: readonly ObservationLog[];
  readonly stated: readonly StatedRecord[];
  readonly vantages: OpenBooks["vantages"];
};

export class PlatformBooks {
  readonly terms: AvailabilityTerms;
  readonly #live: LiveBooks;
  readonly #last = new Map<string, LastObservation>();
  readonly #vantages: Map<string, OpenBooks["vantages"][number]>;
  #described: Described;
  outages: readonly Numbered[] = [];
  verdicts: readonly z.output<typeof PastVerdict>[] = [];

  constructor({ described, record, terms, observations, stated, vantages }: BooksParts) {
    this.#described = described;
    this.terms = terms;
    this.#live = new LiveBooks(record, terms, observations, stated);
    this.#vantages = new Map(vantages.map((vantage) => [vantage.name, vantage]));
    for (const { component, vantage, at, ok } of observations) {
      const last = at.length - 1;
      if (last >= 0)
        this.#last.set(seriesKey(component, vantage), { at: at[last], ok: ok[last] === 1, failure: null, totalMs: null });
    }
  }

  get described(): Described {
    return this.#described;
  }

  describe(described: Described, record: PlatformRecord): void {
    this.#described = described;
    this.#live.describe(record);
  }

  observe(seen: readonly SeenNow[]): void {
    for (const { component, vantage, at, ok, failure, totalMs } of seen) {
      this.#live.observe(component, vantage, at, ok);
      const key = seriesKey(component, vantage);
      if ((this.#last.get(key)?.at ?? Number.NEGATIVE_INFINITY) <= at)
        this.#last.set(key, { at, ok, failure: failure && toldFailure(failure), totalMs });
    }
  }

  miss(vantage: string, beats: number): void {
    const known = this.#vantages.get(vantage);
    if (known) this.#vantages.set(vantage, { ...known, missedBeats: known.missedBeats + beats });
  }

  state(record: StatedRecord): void {
    this.#live.state(record);
  }

  accountAt(now: Instant): Account {
    return this.#live.accountAt(now);
  }

  /** Opened at an instant, with the month that it falls in, or another. */
  openAt(now: Instant, month = monthContaining(now, this.terms.zone)): OpenBooks {
    return {
      described: this.#described,
      account: this.accountAt(now),
      terms: this.terms,
      month: monthOf(month, this.terms.zone),
      outages: this.outages,
      last: this.#last,
      vantages: [...this.#vantages.values()],
      verdicts: this.verdicts,
    };
  }
}
