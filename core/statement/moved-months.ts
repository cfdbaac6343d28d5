/** What other records would do, or did, to the months: every figure that moves, before and after. Design, section 4: printed with and without. */
import type { Account } from "../availability/account.ts";
import { type Figures, figures } from "../availability/figures.ts";
import type { AvailabilityTerms } from "../availability/terms.ts";
import type { Month } from "../time/month.ts";
import { type MovedLine, movedLines } from "./moved.ts";

export type MovedMonth = {
  readonly month: string;
  readonly before: Figures;
  readonly after: Figures;
  readonly lines: readonly MovedLine[];
};

/**
 * The months whose figures differ between two accounts of one platform at one instant, oldest first.
 *
 * @param months those to look at, under the terms given
 */
export function movedMonths(before: Account, after: Account, terms: AvailabilityTerms, months: readonly Month[]): MovedMonth[] {
  return months.flatMap((month) => {
    const [was, is] = [figures(before, terms, month), figures(after, terms, month)];
    const lines = movedLines(was, is);
    return lines.length === 0 ? [] : [{ month: month.month, before: was, after: is, lines }];
  });
}
