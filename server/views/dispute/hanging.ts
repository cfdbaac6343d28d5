/** What hangs on a dispute: each month that it touches as it stands, and settled either way. Console, principle 4. */
import type { z } from "zod";
import type { DisputedMonth, MonthOutcome } from "../../../api/schemas/dispute.ts";
import { monthContaining, monthOf } from "../../../api/zone.ts";
import type { Dispute } from "../../../core/availability/disputes.ts";
import { type Figures, figures } from "../../../core/availability/figures.ts";
import type { Month } from "../../../core/time/month.ts";
import { cut } from "../../../core/time/timeline.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import { penaltyDue } from "../statement/statement-summary.ts";
import type { DisputeParts } from "./parts.ts";

/** What a month comes to, as it is compared. */
export function outcomeOf(found: Figures): z.output<typeof MonthOutcome> {
  const { counted, disputed, availability, claimableAvailability, verdict } = found;
  return { counted, disputed, availability, claimableAvailability, verdict, penalty: penaltyDue(found) };
}

/** Nothing hangs on what is settled, or changes nothing. */
export function hangingOn({ books, stated, otherwise }: DisputeParts, { open, time }: Dispute): z.output<typeof DisputedMonth>[] {
  const { account, terms } = books;
  const disputed = open.length > 0 ? open : time;
  const records = stated.map(({ record }) => record);
  const settled = (counts: boolean) => otherwise([...records, ...rulings(disputed, counts, account.until)]);
  const [toClient, toProvider] = open.length > 0 ? [settled(true), settled(false)] : [account, account];
  return monthsOf(disputed, terms.zone).map((month) => {
    const [now, client, provider] = [account, toClient, toProvider].map((one) => outcomeOf(figures(one, terms, month)));
    return {
      ...{ month: month.month, now, toClient: client, toProvider: provider },
      decidesVerdict: client.verdict !== provider.verdict,
      decidesPenalty: client.penalty !== provider.penalty,
    };
  });
}

/** The last rulings of that instant: no id of a record has a tilde. */
function rulings(time: Dispute["time"], counts: boolean, at: number): StatedRecord[] {
  return time.map(({ from, to }, place) => ({ kind: "ruling", id: `~${place}`, at, from, to, counts }));
}

function monthsOf(time: Dispute["time"], zone: string): Month[] {
  const months = new Map<string, Month>();
  for (const { from, to } of time) {
    for (
      let month = monthOf(monthContaining(from, zone), zone);
      month.from < to;
      month = monthOf(monthContaining(month.to, zone), zone)
    )
      if (cut(time, month).length > 0) months.set(month.month, month);
  }
  return [...months.values()];
}
