/** Amends frozen months that a later truth moves. Design, section 4: a correcting fact and an amended statement, never an edit. */
import { monthOf } from "../../api/zone.ts";
import { amendMonth } from "../statements/freeze.ts";
import { lastMovingEntry, lateSeals } from "../statements/statement-facts.ts";
import { defineJob, type JobContext } from "./define-job.ts";

/** Up to which entry each frozen month was examined, by this process. */
type Examined = Map<string, number>;

export const amendMonths = defineJob({
  name: "amend-months",
  everyMs: 3_000,
  begin: () => {
    const examined: Examined = new Map();
    return async (context) => {
      for (const { tenant, platform } of context.watching.platforms()) await amendFrozen(context, examined, tenant, platform);
    };
  },
});

async function amendFrozen(
  { garant, watching }: JobContext,
  examined: Examined,
  tenant: string,
  platform: string,
): Promise<void> {
  const zone = watching.books(tenant, platform)?.terms.zone;
  if (zone === undefined) return;
  const { lastMoving, frozen } = await garant.store.read(tenant, async (tx) => ({
    lastMoving: await lastMovingEntry(tx, platform),
    frozen: await tx
      .selectFrom("statement")
      .select(["month", (row) => row.fn.max<number>("entries").as("entries")])
      .where("platform", "=", platform)
      .groupBy("month")
      .execute(),
  }));
  for (const { month, entries } of frozen) {
    const name = `${tenant} ${platform} ${month}`;
    const late = await garant.store.read(tenant, (tx) =>
      lateSeals(tx, platform, monthOf(month, zone), [entries, Number.MAX_SAFE_INTEGER]),
    );
    const last = Math.max(lastMoving, late.at(-1)?.seq ?? -1);
    if (last < entries || last <= (examined.get(name) ?? -1)) continue;
    await watching.seal(tenant, platform);
    if (await amendMonth(garant.ledger, { tenant, platform, month })) await watching.stated(tenant, platform);
    examined.set(name, last);
  }
}
