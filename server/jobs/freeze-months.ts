/** Freezes each platform's months that are over. Agreement, article 9.1: measured monthly. */
import { monthContaining, monthOf } from "../../api/zone.ts";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { graceBeforeFreezing, indicatorsOf } from "../../core/agreement/availability-terms.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import { agreementInForce } from "../agreement/agreement-in-force.ts";
import { freezeMonth } from "../statements/freeze.ts";
import type { Tx } from "../store/tables.ts";
import { defineJob, type JobContext } from "./define-job.ts";

export const freezeMonths = defineJob({
  name: "freeze-months",
  everyMs: 15_000,
  begin: () => async (context) => {
    for (const { tenant, platform } of context.watching.platforms()) await freezeDue(context, tenant, platform);
  },
});

async function freezeDue({ garant, watching, now }: JobContext, tenant: string, platform: string): Promise<void> {
  const due = await garant.store.read(tenant, (tx) => dueMonths(tx, platform, now()));
  for (const { month, at } of due) {
    await watching.seal(tenant, platform);
    if (await freezeMonth(garant.ledger, { tenant, platform, month }, at)) await watching.stated(tenant, platform);
  }
}

/** Months that have ended since the platform was first described, are past their grace, and not frozen; each with its instant of evaluation. */
async function dueMonths(tx: Tx, platform: string, now: Instant): Promise<{ month: string; at: Instant }[]> {
  const inForce = await agreementInForce(tx, now);
  const first = await tx
    .selectFrom("entry")
    .select("at")
    .where((entry) => entry.and({ kind: "platform.described", subject: platform }))
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  if (inForce === undefined || first === undefined) return [];
  const { agreement } = inForce;
  const zone = agreement.zone.value;
  const frozen = await tx.selectFrom("statement").select("month").where("platform", "=", platform).execute();
  const known = new Set(frozen.map(({ month }) => month));
  const due: { month: string; at: Instant }[] = [];
  for (
    let bounds = monthOf(monthContaining(first.at, zone), zone);
    bounds.to + graceOf(agreement, bounds.month) <= now;
    bounds = monthOf(monthContaining(bounds.to, zone), zone)
  )
    if (!known.has(bounds.month)) due.push({ month: bounds.month, at: bounds.to + graceOf(agreement, bounds.month) });
  return due;
}

/** Of the first indicator, as it held on the month's first day. */
function graceOf(agreement: Agreement, month: string): Milliseconds {
  const [indicator] = indicatorsOf(agreement);
  const grace = graceBeforeFreezing(agreement, { on: `${month}-01`, ...(indicator !== undefined && { indicator }) });
  return grace.ok ? grace.value : Number.POSITIVE_INFINITY;
}
