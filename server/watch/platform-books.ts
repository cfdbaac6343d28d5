/** The books of one platform, open in memory: what was seen and said so far, judged at any instant. */
import type { z } from "zod";
import type { PastVerdict } from "../../api/schemas/platform.ts";
import { monthContaining, monthOf } from "../../api/zone.ts";
import type { Account } from "../../core/availability/account.ts";
import { LiveBooks } from "../../core/availability/live-books.ts";
import type { AvailabilityTerms } from "../../core/availability/terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { ProbeFailure } from "../../core/watching/probe-failure.ts";
import type { PlatformRecord, StatedRecord } from "../../core/watching/record.ts";
import { type Described, type LastObservation, type OpenBooks, seriesKey } from "../views/platform.ts";
import type { Numbered } from "../views/segments.ts";
import { toldFailure } from "../views/told-failure.ts";
import { nothingSaid, type SaidSoFar } from "./consequences.ts";

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
  /** What the agreement says on a day (`YYYY-MM-DD`): a month is counted by what holds on its first. */
  readonly termsOn: (day: string) => AvailabilityTerms;
  readonly observations: readonly ObservationLog[];
  readonly stated: readonly { readonly record: StatedRecord; readonly seq: number }[];
  readonly said: SaidSoFar;
  readonly vantages: OpenBooks["vantages"];
};

export class PlatformBooks {
  readonly terms: AvailabilityTerms;
  readonly #termsOn: BooksParts["termsOn"];
  readonly #live: LiveBooks;
  readonly #last = new Map<string, LastObservation>();
  readonly #vantages: Map<string, OpenBooks["vantages"][number]>;
  #described: Described;
  #dueAt: Instant = Number.NEGATIVE_INFINITY;
  #version = Number.NaN;
  /** What the facts say so far. */
  said: SaidSoFar = nothingSaid;
  /** Where several processes keep them: turns up to this one were heard. */
  turn = 0;
  /** Stated records up to this entry were heard. */
  heardUpTo: number;
  verdicts: readonly z.output<typeof PastVerdict>[] = [];
  /** What pages are shown while something is being taken in. */
  #shown: Pick<OpenBooks, "account" | "outages" | "last"> | undefined;

  constructor({ described, record, terms, termsOn, observations, stated, said, vantages }: BooksParts) {
    this.#described = described;
    this.terms = terms;
    this.#termsOn = termsOn;
    this.#live = new LiveBooks(record, terms);
    for (const log of observations) this.#live.load(log);
    this.heardUpTo = -1;
    for (const one of stated) this.hear(one.record, one.seq);
    this.said = said;
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

  /** Takes in what was observed elsewhere: many observations of one series at once. */
  load(log: ObservationLog): void {
    this.#live.load(log);
    const last = log.at.length - 1;
    const key = seriesKey(log.component, log.vantage);
    if (last >= 0 && (this.#last.get(key)?.at ?? Number.NEGATIVE_INFINITY) <= log.at[last])
      this.#last.set(key, { at: log.at[last], ok: log.ok[last] === 1, failure: null, totalMs: null });
  }

  /** Instant of the last observation of a series. */
  lastAt(component: string, vantage: string): Instant | undefined {
    return this.#last.get(seriesKey(component, vantage))?.at ?? undefined;
  }

  miss(vantage: string, beats: number): void {
    const known = this.#vantages.get(vantage);
    if (known) this.#vantages.set(vantage, { ...known, missedBeats: known.missedBeats + beats });
  }

  /** Takes in what a person stated, at that entry of the ledger. */
  hear(record: StatedRecord, seq: number): void {
    this.#live.state(record);
    this.heardUpTo = Math.max(this.heardUpTo, seq);
  }

  /** The account now, and whether it can say anything that it did not when this was asked last. */
  liveAt(now: Instant): { readonly account: Account; readonly changed: boolean } {
    const { account, version, dueAt } = this.#live.accountAt(now);
    const changed = version !== this.#version;
    this.#version = version;
    this.#dueAt = dueAt;
    return { account, changed };
  }

  accountAt(now: Instant): Account {
    return this.#live.accountAt(now).account;
  }

  /** Whether time alone may have changed something. */
  isDue(now: Instant): boolean {
    return now >= this.#dueAt;
  }

  /** Outages that stand, with their numbers. */
  outages(): Numbered[] {
    return this.said.outages.filter(({ withdrawn }) => !withdrawn);
  }

  /** From here on pages are shown what the books say now, until `show`: what comes in between is in no ledger yet. */
  hold(now: Instant): void {
    this.#shown = { ...this.#showable(now), last: new Map(this.#last) };
  }

  /** What came in is recorded. */
  show(): void {
    this.#shown = undefined;
  }

  #showable(now: Instant): Pick<OpenBooks, "account" | "outages" | "last"> {
    return { account: this.accountAt(now), outages: this.outages(), last: this.#last };
  }

  /** Opened at an instant, with the month that it falls in, or another; at an earlier instant while something is being taken in. */
  openAt(now: Instant, month = monthContaining(now, this.terms.zone)): OpenBooks {
    return {
      ...(this.#shown ?? this.#showable(now)),
      described: this.#described,
      terms: this.#termsOn(`${month}-01`),
      month: monthOf(month, this.terms.zone),
      vantages: [...this.#vantages.values()],
      verdicts: this.verdicts,
    };
  }
}
