/** What would change the figure: the same month under other readings of the same records. Console, principle 4. */
import type { z } from "zod";
import type { Reading } from "../../../api/schemas/statement.ts";
import type { Account } from "../../../core/availability/account.ts";
import { type Figures, figures } from "../../../core/availability/figures.ts";
import { cut } from "../../../core/time/timeline.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import { ruledIn, withdrawnIn } from "../withdrawn.ts";
import type { StatementParts } from "./parts.ts";
import { penaltyDue } from "./statement-summary.ts";

type Shown = z.output<typeof Reading>;

/** The retained one first; only those that could differ from it. */
export function readingsOf(parts: StatementParts, retained: Figures): Shown[] {
  const { books } = parts;
  const { account, terms, month } = books;
  const read = (reading: Shown["reading"], record: string | null, other: Account) =>
    shown(reading, record, figures(other, terms, month));
  const unknownCounts = figures(account, { ...terms, unknownCounts: "unavailable" }, month);
  return [
    shown("as-retained", null, retained),
    ...withoutEach(parts).map(([record, other]) => read("without-notification", record, other)),
    ...withoutExclusions(parts).map((other) => read("without-exclusions", null, other)),
    ...(retained.disputed > 0 ? [read("disputes-to-client", null, settled(parts))] : []),
    ...(retained.unknown > 0 && terms.unknownCounts === "available" ? [shown("unknown-as-down", null, unknownCounts)] : []),
  ];
}

function shown(reading: Shown["reading"], record: string | null, found: Figures): Shown {
  const { counted, claimable, availability, claimableAvailability, verdict } = found;
  return { reading, record, counted, claimable, availability, claimableAvailability, verdict, penalty: penaltyDue(found) };
}

/** Without each notification whose claim has time in the month. */
function withoutEach({ books: { account, month }, records, otherwise }: StatementParts): [string, Account][] {
  const claims = account.testimony.claims.filter(({ down, disputed }) =>
    [down, disputed].some((set) => cut(set, month).length > 0),
  );
  return claims.map(({ id }) => [id, otherwise(withdrawnIn(recordsIn(records), id, account.until))]);
}

/** Without all exclusions that the agreement subtracts, at once. */
function withoutExclusions({ books: { account, terms, month }, records, otherwise }: StatementParts): Account[] {
  const subtracted = new Set(terms.causes.filter((cause) => cause.subtracted).map(({ cause }) => cause));
  const applied = account.standing.exclusions.filter(
    ({ cause, from, to }) => subtracted.has(cause) && from < month.to && (to ?? month.to) > month.from,
  );
  if (applied.length === 0) return [];
  return [otherwise(applied.reduce((all, { id }) => withdrawnIn(all, id, account.until), recordsIn(records)))];
}

/** With every dispute of the month settled for the client. */
function settled({ books: { account, month }, records, otherwise }: StatementParts): Account {
  return otherwise(ruledIn(recordsIn(records), month, true, account.until));
}

function recordsIn(records: StatementParts["records"]): StatedRecord[] {
  return records.map(({ record }) => record);
}
