/** A frozen statement whose penalty can still be claimed, with the day by which a strict reader would have it claimed. */
import { monthOf } from "../../../api/zone.ts";
import { strictDayToClaim } from "../../views/claim-days.ts";
import type { OverviewParts } from "../../views/overview.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { documentIn } from "./statement-facts.ts";

type Row = { readonly platform: string; readonly month: string; readonly content: string };

/** None for a platform whose books are not open. */
export function claimableOf(row: Row, books: OpenBooks | undefined): OverviewParts["claimable"] {
  if (books === undefined) return [];
  const { figures } = documentIn(row.content);
  const strictDay = strictDayToClaim(books.account, books.terms, monthOf(row.month, books.terms.zone));
  return [{ platform: row.platform, month: row.month, figures, strictDay }];
}
