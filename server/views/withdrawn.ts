/** Other readings of the same records: without one of them, or with disputed time settled. Rules, section 1. */
import type { Instant, Interval } from "../../core/time/instant.ts";
import type { RulingRecord, StatedRecord } from "../../core/watching/record.ts";

/** The records as if one had been withdrawn: what names it goes with it. */
export function withdrawnIn(stated: readonly StatedRecord[], of: string, at: Instant): StatedRecord[] {
  return [...stated, { kind: "retraction", id: `without ${of}`, at, of }];
}

/** The records as if one had never been stated, nor what names it: a retraction taken away lets stand what it withdrew. */
export function withoutRecord(stated: readonly StatedRecord[], id: string): StatedRecord[] {
  return stated.filter((record) => record.id !== id && !("of" in record && record.of === id));
}

/** The records with one more ruling, the last one: disputed time inside the interval counts, or does not. */
export function ruledIn(stated: readonly StatedRecord[], { from, to }: Interval, counts: boolean, at: Instant): StatedRecord[] {
  // No id of a record has a tilde: of the rulings of that instant this one comes last, and holds.
  const ruling: RulingRecord = { kind: "ruling", id: "~", at, from, to, counts };
  return [...stated, ruling];
}
