/** What tests do with a file of records: leave some out, double some, split some. */
import type { InputRecord } from "../../core/watching/record.ts";

/** The id of a record, where its kind has one. */
export function idOf(record: InputRecord): string | undefined {
  return "id" in record ? record.id : undefined;
}

/** What a record names, where it names something. */
export function namedBy(record: InputRecord): string | undefined {
  return "of" in record ? record.of : undefined;
}

/** Those records, without what names one that is not there, and so on. */
export function withoutOrphans(records: readonly InputRecord[]): InputRecord[] {
  const ids = new Set(records.map(idOf));
  const kept = records.filter((record) => namedBy(record) === undefined || ids.has(namedBy(record)));
  return kept.length === records.length ? kept : withoutOrphans(kept);
}

/** All but those, and all that names them. */
export function without(records: readonly InputRecord[], isOut: (record: InputRecord) => boolean): InputRecord[] {
  return withoutOrphans(records.filter((record) => !isOut(record)));
}

/** A record and all that names it, or names what names it. */
export function withFollowers(records: readonly InputRecord[], first: InputRecord): InputRecord[] {
  const left = without(records, (record) => record === first);
  return records.filter((record) => !left.includes(record));
}
