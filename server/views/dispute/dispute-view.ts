/** Disputes in the list, and one with both sides' evidence. */
import type { z } from "zod";
import type { Dispute as DisputeSchema, DisputeSummary } from "../../../api/schemas/dispute.ts";
import type { Dispute } from "../../../core/availability/disputes.ts";
import { spanOfDispute } from "../../../core/availability/disputes.ts";
import { lengthOf } from "../../../core/time/timeline.ts";
import { numberAt } from "../segments.ts";
import { evidenceOf, rulingsOn, seenIn } from "./evidence.ts";
import { hangingOn } from "./hanging.ts";
import { type DisputeParts, disputesIn } from "./parts.ts";

type Summary = z.output<typeof DisputeSummary>;

/** Those of a platform, oldest first. */
export function disputeSummaries(parts: DisputeParts): Summary[] {
  return disputesIn(parts).map((dispute) => summaryOf(parts, dispute));
}

/** One of them; undefined where no record opened it, or the record does not stand. */
export function disputeView(parts: DisputeParts, id: string): z.output<typeof DisputeSchema> | undefined {
  const dispute = disputesIn(parts).find(({ record }) => record === id);
  if (dispute === undefined) return undefined;
  return {
    ...summaryOf(parts, dispute),
    evidence: evidenceOf(parts, dispute),
    seen: seenIn(parts, dispute),
    rulings: rulingsOn(parts, dispute),
    proposals: parts.proposals.filter((one) => isAbout(one, dispute)),
    rulingBody: parts.rulingBody,
  };
}

function summaryOf(parts: DisputeParts, dispute: Dispute): Summary {
  const { described, outages } = parts.books;
  const { record, kind, about, at, time, open } = dispute;
  const opener = parts.stated.find((one) => one.record.id === record);
  const months = hangingOn(parts, dispute);
  const [first] = time;
  return {
    ...{ id: record, platform: described.id, platformTitle: described.title, kind, about, at },
    ...{ party: opener?.party ?? "provider", reason: opener?.reason ?? null },
    state: open.length > 0 ? "open" : time.length > 0 ? "settled" : "idle",
    outage: first === undefined ? null : numberAt(outages, first.from),
    time: time.map(({ from, to }) => ({ from, to })),
    ...{ disputedMs: lengthOf(time), openMs: lengthOf(open), months },
    decidesVerdict: months.some(({ decidesVerdict }) => decidesVerdict),
    decidesPenalty: months.some(({ decidesPenalty }) => decidesPenalty),
    proposal: parts.proposals.find((one) => one.state === "open" && isAbout(one, dispute)) ?? null,
  };
}

/** A proposal names its dispute, or covers some of its time. */
function isAbout(
  { dispute, from, to }: { readonly dispute: string | null; readonly from: number; readonly to: number },
  of: Dispute,
): boolean {
  if (dispute !== null) return dispute === of.record;
  const span = spanOfDispute(of);
  return span !== undefined && from < span.to && to > span.from;
}
