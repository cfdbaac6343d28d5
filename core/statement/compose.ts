/** From the ledger's facts and the blocks that they seal to the statement: the server freezes by it, the verifier recomputes by it. */
import { decimalText } from "../agreement/decimal.ts";
import { account } from "../availability/account.ts";
import { type Figures, figures } from "../availability/figures.ts";
import type { Inputs } from "../availability/inputs.ts";
import type { AvailabilityTerms } from "../availability/terms.ts";
import { isOf, type RecordedFact } from "../facts/recorded.ts";
import type { Instant } from "../time/instant.ts";
import type { Month } from "../time/month.ts";
import { type ObservationLog, positionFrom } from "../watching/observations.ts";
import type { PlatformRecord, StatedRecord } from "../watching/record.ts";
import type { AuthoredLine, Convention, StatementDocument } from "./document.ts";

export type StatementParts = {
  readonly engine: string;
  readonly tenant: string;
  readonly platform: string;
  /** Every fact about the platform among the entries `[0, entries)`, ascending. */
  readonly facts: readonly RecordedFact[];
  readonly entries: number;
  /** What the blocks sealed by those facts hold, one log a series. What is later than the evaluation is not looked at. */
  readonly observations: readonly ObservationLog[];
  readonly agreement: StatementDocument["agreement"];
  readonly terms: AvailabilityTerms;
  readonly month: Month;
  readonly zoneData: string;
  /** The instant of evaluation. */
  readonly at: Instant;
};

const authoredKinds = ["notification.advanced", "exclusion.declared", "observations.voided", "dispute.ruled"] as const;
const statedKinds = [
  "unavailability.reported",
  "restoration.confirmed",
  "notification.contested",
  "exclusion.contested",
  "zones.recorded",
  "record.retracted",
  ...authoredKinds,
] as const;

/** The statement of a month, evaluated at an instant. Null where the platform was not described yet. */
export function composeStatement(parts: StatementParts): StatementDocument | null {
  const described = parts.facts.findLast(
    (fact) => isOf(fact, "platform.described") && fact.body.record.platform === parts.platform,
  );
  if (described === undefined || !isOf(described, "platform.described")) return null;
  const inputs: Inputs = {
    platform: described.body.record,
    observations: parts.observations.map((log) => upTo(log, parts.at)),
    stated: statedIn(parts),
  };
  const evaluated = (given: Inputs) => figures(account(given, parts.terms, parts.at), parts.terms, parts.month);
  const { engine, tenant, agreement, zoneData, entries, terms } = parts;
  return {
    ...{ format: "garant-statement/1", engine, tenant },
    ...{ title: described.body.title, demonstration: described.body.demonstration },
    ...{ agreement, zoneData, entries },
    convention: conventionOf(terms),
    ...whose(parts, described.body.record),
    figures: evaluated(inputs),
    authored: authoredLines(parts, inputs, evaluated),
  };
}

/** However late it is composed, it is the same statement: observations made since the evaluation are not even counted as ignored. */
function upTo({ component, vantage, at, ok }: ObservationLog, until: Instant): ObservationLog {
  const end = positionFrom(at, until + 1);
  return { component, vantage, at: at.subarray(0, end), ok: ok.subarray(0, end) };
}

/** The records of the rules that the platform's facts state. */
export function statedIn({ facts, platform }: Pick<StatementParts, "facts" | "platform">): StatedRecord[] {
  return statedFacts(facts, platform).map(({ body }) => body.record);
}

/** The facts that state a record of the rules about the platform. */
export function statedFacts(facts: readonly RecordedFact[], platform: string) {
  return facts.filter((fact) => isOf(fact, ...statedKinds)).filter(({ body }) => body.platform === platform);
}

/** Each exclusion, void and ruling with its author, and what the figures would be without it. */
function authoredLines(parts: StatementParts, inputs: Inputs, evaluated: (given: Inputs) => Figures): AuthoredLine[] {
  const withdrawn = new Set(inputs.stated.flatMap((record) => (record.kind === "retraction" ? [record.of] : [])));
  return parts.facts
    .filter((fact) => isOf(fact, ...authoredKinds))
    .filter(({ body }) => body.platform === parts.platform)
    .map(({ entry, body: { record, party } }) => {
      const idle = withdrawn.has(record.id) || record.at > parts.at;
      return {
        ...{ seq: entry.seq, kind: entry.kind, record: record.id, at: record.at, party, author: entry.actor },
        withdrawn: withdrawn.has(record.id),
        without: idle ? null : briefly(evaluated(without(inputs, record.id, record.at))),
      };
    });
}

/** The inputs as if a record had been withdrawn. Rules, section 1: what names it goes with it. */
function without(inputs: Inputs, of: string, at: Instant): Inputs {
  return { ...inputs, stated: [...inputs.stated, { kind: "retraction", id: `without.${of}`, at, of }] };
}

function briefly({ counted, disputed, claimable, verdict }: Figures): AuthoredLine["without"] {
  return { counted, disputed, claimable, verdict };
}

/** Which vantages are whose: said only where one is the client's, since all others are the provider's. */
function whose({ facts }: StatementParts, { vantages }: PlatformRecord): Pick<StatementDocument, "vantages"> {
  const enrolled = facts.filter((fact) => isOf(fact, "vantage.enrolled")).map(({ body }) => body);
  const names = vantages.map(({ name }) => name).sort();
  const known = names.flatMap((name) => enrolled.filter(({ vantage }) => vantage === name).slice(0, 1));
  if (!known.some(({ party }) => party === "client")) return {};
  return { vantages: known.map(({ vantage, title, party }) => ({ vantage, title, party })) };
}

function conventionOf(terms: AvailabilityTerms): Convention {
  const { zone, minimumZones, lookbackMs, unknownCounts, daysToClaim, causes } = terms;
  const named = (subtracted: boolean) => causes.filter((one) => one.subtracted === subtracted).map(({ cause }) => cause);
  return {
    ...{ zone, objective: decimalText(terms.objective), minimumZones, lookbackMs, unknownCounts },
    ...{ minimumCoverage: decimalText(terms.minimumCoverage), capPoints: decimalText(terms.capPoints), daysToClaim },
    ...{ subtracted: named(true), recordedOnly: named(false) },
  };
}
