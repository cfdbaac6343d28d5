/** What each record of a party did to the month: the figures that it moved, with it and without it. Design, section 4. */
import type { z } from "zod";
import type { RecordEffect } from "../../../api/schemas/statement.ts";
import { movedMonths } from "../../../core/statement/moved-months.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import type { SaidRecord } from "../outage/parts.ts";
import { withoutRecord } from "../withdrawn.ts";
import type { StatementParts } from "./parts.ts";

type Shown = z.output<typeof RecordEffect>;

/** What is settled between the parties; reports and confirmations are the readings' own. */
const kinds: ReadonlySet<StatedRecord["kind"]> = new Set(["exclusion", "contest", "void", "ruling", "retraction", "zones"]);

/** Oldest first; only the records that moved something. */
export function recordEffects(parts: StatementParts): Shown[] {
  const { account } = parts.books;
  return parts.records
    .filter(
      ({ record, retractedBy, fact }) => retractedBy === null && record.at <= account.until && isSettling(record, fact.kind),
    )
    .flatMap((said) => effectOf(parts, said));
}

/** A notification that the provider moved earlier is an act of settling too. */
function isSettling({ kind }: StatedRecord, factKind: string): boolean {
  return kinds.has(kind) || factKind === "notification.advanced";
}

function effectOf({ books, records, otherwise }: StatementParts, { record, party, reason, fact }: SaidRecord): Shown[] {
  const { account, terms, month } = books;
  const without = otherwise(
    withoutRecord(
      records.map((one) => one.record),
      record.id,
    ),
  );
  const [moved] = movedMonths(without, account, terms, [month]);
  if (moved === undefined) return [];
  const { id, kind, at } = record;
  return [{ record: id, kind, at, party, reason, fact, lines: [...moved.lines] }];
}
