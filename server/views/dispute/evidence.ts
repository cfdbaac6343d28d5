/** What each side brings to a dispute, and what the vantages saw in its time. */
import type { z } from "zod";
import type { Dispute as DisputeSchema, Evidence, SeenInDispute } from "../../../api/schemas/dispute.ts";
import { type Dispute, spanOfDispute } from "../../../core/availability/disputes.ts";
import { positionFrom } from "../../../core/watching/observations.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import type { SaidRecord } from "../outage/parts.ts";
import type { DisputeParts } from "./parts.ts";

type Shown = z.output<typeof Evidence>;

/** The records that name each other from the one that opened it, and what was said or excluded in its time; oldest first. */
export function evidenceOf({ stated }: DisputeParts, dispute: Dispute): Shown[] {
  const named = namedFrom(stated, dispute);
  return stated
    .filter(({ record }) => named.has(record.id) || (record.kind !== "ruling" && speaksIn(record, dispute)))
    .sort((a, b) => a.record.at - b.record.at || a.fact.seq - b.fact.seq)
    .map(({ record, party, reason, fact, retractedBy, proof }) => ({
      ...{ party, kind: record.kind, record: record.id, at: record.at, text: reason },
      ...{ proof: proof?.text ?? null, digest: proof?.digest ?? null, fact, withdrawn: retractedBy !== null },
    }));
}

/** The opener, what it names, and all that names either: the words of both sides. */
function namedFrom(stated: readonly SaidRecord[], { record, about }: Dispute): Set<string> {
  const named = new Set([record, ...(about === null ? [] : [about])]);
  for (const { record: one } of stated) if ("of" in one && one.of !== undefined && named.has(one.of)) named.add(one.id);
  return named;
}

function speaksIn(record: StatedRecord, dispute: Dispute): boolean {
  const span = spanOfDispute(dispute);
  if (span === undefined) return false;
  if (record.kind === "exclusion" || record.kind === "void") return record.from < span.to && (record.to ?? span.to) > span.from;
  return (record.kind === "notification" || record.kind === "restoration") && record.at >= span.from && record.at <= span.to;
}

/** How many good and failed observations each vantage made of each component in the disputed time. */
export function seenIn({ books }: DisputeParts, { time }: Dispute): z.output<typeof SeenInDispute>[] {
  const partyOf = new Map(books.vantages.map(({ name, party }) => [name, party]));
  return books.account.testimony.components.flatMap(({ name, series }) =>
    series.map(({ vantage, reading }) => {
      const { seen } = reading.series;
      let [good, failed] = [0, 0];
      for (const { from, to } of time) {
        for (let place = positionFrom(seen, from), end = positionFrom(seen, to); place < end; place++)
          seen.ok(place) === 1 ? good++ : failed++;
      }
      return { component: name, vantage, party: partyOf.get(vantage) ?? "provider", good, failed };
    }),
  );
}

type Ruling = z.output<typeof DisputeSchema>["rulings"][number];

/** The rulings that touch its time, oldest first. */
export function rulingsOn({ stated }: DisputeParts, dispute: Dispute): Ruling[] {
  const span = spanOfDispute(dispute);
  return stated.flatMap(({ record, party, reason, fact, retractedBy }) => {
    if (record.kind !== "ruling" || span === undefined || record.from >= span.to || record.to <= span.from) return [];
    const { id, from, to, counts } = record;
    return [{ record: id, from, to, counts, party, reason, fact, withdrawn: retractedBy !== null }];
  });
}
