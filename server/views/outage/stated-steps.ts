/** What people stated about an outage: each record is a step, with what it does to the counted time. Rules, sections 1, 4 and 5. */
import type { Account } from "../../../core/availability/account.ts";
import type { Milliseconds } from "../../../core/time/instant.ts";
import { lengthWithin } from "../../../core/time/timeline.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import { withdrawnIn } from "../withdrawn.ts";
import { type Articles, type OutageParts, type SaidRecord, type Step, step } from "./parts.ts";
import { recordsOf } from "./records-of.ts";

type Kind = Step["kind"];

const kinds = {
  notification: "notified",
  restoration: "restored-by-user",
  contest: "contested",
  exclusion: "excluded",
  void: "voided",
  ruling: "ruled",
  retraction: "retracted",
} as const satisfies Partial<Record<StatedRecord["kind"], Kind>>;

export function statedSteps(parts: OutageParts): Step[] {
  return [...recordsOf(parts).flatMap((one) => recordStep(parts, one)), ...questionSteps(parts)];
}

function recordStep(parts: OutageParts, one: SaidRecord): Step[] {
  const { record, party, reason, fact, retractedBy } = one;
  if (record.kind === "zones") return [];
  const { from } = parts.said;
  const retraction = parts.stated.find((other) => other.record.id === retractedBy);
  return [
    step({
      at: record.kind === "exclusion" ? Math.max(record.from, from) : record.at,
      kind: kinds[record.kind],
      article: articleOf(record, parts.articles),
      effectMs: retractedBy === null && record.kind !== "retraction" ? effectOf(parts, record) : null,
      components: componentsIn(record),
      vantages: record.kind === "void" && record.vantage !== undefined ? [record.vantage] : [],
      ...{ party, reason, record: record.kind === "retraction" ? record.of : record.id },
      cause: record.kind === "exclusion" ? record.cause : null,
      facts: retraction === undefined ? [fact] : [fact, retraction.fact],
      withdrawn: retractedBy !== null,
    }),
  ];
}

/** What the record adds to the counted time of the platform, or takes from it: the account with it less the account without. */
function effectOf({ books, otherwise, stated }: OutageParts, record: StatedRecord): Milliseconds {
  const records = stated.map((one) => one.record);
  return countedIn(books.account) - countedIn(otherwise(withdrawnIn(records, record.id, books.account.until)));
}

function countedIn({ classes, until }: Account): Milliseconds {
  return lengthWithin(classes.counted, { from: Number.NEGATIVE_INFINITY, to: until });
}

function articleOf(record: StatedRecord, { start, end, supervision, causes }: Articles): string {
  if (record.kind === "notification") return start;
  if (record.kind === "exclusion") return causes.get(record.cause) ?? supervision;
  return record.kind === "void" ? supervision : end;
}

function componentsIn(record: StatedRecord): string[] {
  if (record.kind === "void") return [record.component];
  return "components" in record && record.components !== undefined ? [...record.components] : [];
}

/** Whether service is back was asked of whoever reported it lost; a denial is an answer, a confirmation is a record. */
function questionSteps({ questions, articles, said }: OutageParts): Step[] {
  const own = questions.filter(({ shown }) => shown.outage === said.id);
  return own.flatMap(({ shown: { notification, askedAt, answer }, asked, answered }) => {
    const common = { article: articles.end, record: notification };
    const denied = answer === "denied" && answered !== null;
    return [
      step({ ...common, at: askedAt, kind: "restoration-asked", facts: [asked] }),
      ...(denied ? [step({ ...common, at: answered.at, kind: "restoration-denied", party: "client", facts: [answered] })] : []),
    ];
  });
}
