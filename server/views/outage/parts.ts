/** What the page of an outage is made from: the books, what was stated with its facts, and the facts that said the outage itself. */
import type { z } from "zod";
import type { FactReference, OutageStep, Question } from "../../../api/schemas/outage.ts";
import type { ProbeFailure } from "../../../api/schemas/platform.ts";
import type { Account } from "../../../core/availability/account.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import type { SaidOutage } from "../outage-summary.ts";
import type { OpenBooks } from "../platform.ts";

export type Fact = z.output<typeof FactReference>;
export type Step = z.output<typeof OutageStep>;
export type Failure = z.output<typeof ProbeFailure>;

/** A record with its fact and what its author said beside. */
export type SaidRecord = {
  readonly record: StatedRecord;
  readonly party: "client" | "provider";
  readonly reason: string | null;
  readonly fact: Fact;
  readonly retractedBy: string | null;
  /** What proves it, where its author gave something: a reference, and the digest of a file. */
  readonly proof?: { readonly text: string; readonly digest: string | null };
};

/** A fact that opened, corrected, closed or reopened the outage, and what it said of its start. */
export type OutageFact = {
  readonly fact: Fact;
  readonly from: Instant | null;
  readonly openedBy: "supervision" | "client" | null;
};

export type AskedQuestion = {
  readonly shown: z.output<typeof Question>;
  readonly asked: Fact;
  readonly answered: Fact | null;
};

/** What is known of one observation beside its result: why it failed, and the fact that seals it. */
export type ObservationKept = { readonly failure: Failure | null; readonly sealed: Fact | null };

/** The articles that the steps stand on, as the agreement numbers them. */
export type Articles = {
  readonly start: string;
  readonly end: string;
  readonly supervision: string;
  readonly causes: ReadonlyMap<string, string>;
};

/** The account as it would be if other records were stated; what was seen stays. */
export type Otherwise = (stated: readonly StatedRecord[]) => Account;

export type OutageParts = {
  readonly said: SaidOutage;
  readonly books: OpenBooks;
  /** All about the platform. */
  readonly stated: readonly SaidRecord[];
  readonly otherwise: Otherwise;
  readonly questions: readonly AskedQuestion[];
  /** Oldest first. */
  readonly facts: readonly OutageFact[];
  /** By `component vantage at`; those that are not there are told without. */
  readonly kept: ReadonlyMap<string, ObservationKept>;
  readonly articles: Articles;
  readonly checkpoint: { readonly size: number; readonly root: string; readonly at: Instant };
};

/** The key of an observation among those kept. */
export function observationKey(component: string, vantage: string, at: Instant): string {
  return `${component} ${vantage} ${at}`;
}

/** A step with nothing said but what is given. */
export function step(given: Pick<Step, "at" | "kind" | "article"> & Partial<Step>): Step {
  const silent = { decides: null, effectMs: null, components: [], vantages: [], party: null, record: null, cause: null };
  return { ...silent, reason: null, failure: null, facts: [], withdrawn: false, ...given };
}
