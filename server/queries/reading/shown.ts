/** From rows to what the API shows. */
import type { z } from "zod";
import type { StatedRecord as StatedRecordSchema } from "../../../api/routes/records.ts";
import type { Question } from "../../../api/schemas/outage.ts";
import type { Observation } from "../../../api/schemas/platform.ts";
import type { SaidRecord } from "../../views/outage/parts.ts";
import type { SaidOutage } from "../../views/outage-summary.ts";
import type { Described } from "../../views/platform.ts";
import { type Numbered, numberAt } from "../../views/segments.ts";
import { toldKept } from "../../views/told-failure.ts";
import type { DetailedObservation } from "../observations.ts";
import type { OutageFound } from "../outages.ts";
import type { QuestionFound } from "../questions.ts";
import type { StatedFound } from "../stated.ts";

type Party = "client" | "provider";

export function partyOf(text: string): Party {
  return text === "client" ? "client" : "provider";
}

export function saidOutage({ id, from, to, components, opened_by }: OutageFound): SaidOutage {
  return { id, from, to, components, openedBy: opened_by === "client" ? "client" : "supervision" };
}

export function shownQuestion(
  row: QuestionFound,
  titles: Described["titles"],
  outages: readonly Numbered[],
): z.output<typeof Question> {
  const { notification, platform, record, seen_at: seenAt, asked_at: askedAt, answer } = row;
  const named = (record.kind === "notification" && record.components) || [];
  const components = named.map((name) => titles[name] ?? name);
  return { notification, outage: numberAt(outages, row.notified_at), platform, components, seenAt, askedAt, answer };
}

/** @param named ids of notifications that were accepted to begin earlier, and of what is contested */
export function shownRecord(row: StatedFound, named: NamedRecords): z.output<typeof StatedRecordSchema> {
  const { id, kind, platform, at, party, record, said, stated_seq: seq, retracted_by } = row;
  return {
    id,
    kind,
    platform,
    at,
    party: partyOf(party),
    reason: reasonIn(said),
    proof: proofIn(said).proof?.text ?? null,
    digest: proofIn(said).proof?.digest ?? null,
    claimedAt: claimIn(said),
    ...{ advanced: named.advanced.has(id), contested: named.contested.has(id) },
    record: { ...record },
    seq,
    retracted: retracted_by !== null,
  };
}

export type NamedRecords = { readonly advanced: ReadonlySet<string>; readonly contested: ReadonlySet<string> };

function claimIn({ claimedAt }: { claimedAt?: number | null }): number | null {
  return claimedAt ?? null;
}

/** What its author gave as the reason: a note, for what needs none; the evidence of zones. */
export function reasonIn(said: object): string | null {
  const { reason, note, evidence }: { reason?: string; note?: string | null; evidence?: string } = said;
  return reason ?? note ?? evidence ?? null;
}

/** What its author gave to prove it: a reference, and the digest of the file where it is one. */
export function proofIn(said: object): Pick<SaidRecord, "proof"> {
  const { proof, evidence, digest, settled }: Proving & { settled?: Proving } = said;
  const text = proof ?? settled?.proof ?? evidence;
  return text === undefined ? {} : { proof: { text, digest: digest ?? settled?.digest ?? null } };
}

type Proving = { proof?: string; evidence?: string; digest?: string };

export function shownObservation({ at, ok, details, digest }: DetailedObservation): z.output<typeof Observation> {
  const phases = Object.fromEntries(
    Object.entries(details.phases).flatMap(([phase, ms]) => (ms === undefined ? [] : [[phase, ms]])),
  );
  return { at, ok, failure: toldKept(details.failure), phases, digest };
}
