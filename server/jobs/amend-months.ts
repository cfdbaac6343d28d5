/** Amends frozen months that a later truth moves. Design, section 4: a correcting fact and an amended statement, never an edit. */
import { amendMonth } from "../statements/freeze.ts";
import { lastMovingEntry } from "../statements/statement-facts.ts";
import { defineJob, type JobContext } from "./define-job.ts";

/** Up to which entry each frozen month was examined, by this process. */
const examined = new Map<string, number>();

export const amendMonths = defineJob({
  name: "amend-months",
  everyMs: 3_000,
  run: async (context) => {
    for (const { tenant, platform } of context.watching.platforms()) await amendFrozen(context, tenant, platform);
  },
});

async function amendFrozen({ garant, watching }: JobContext, tenant: string, platform: string): Promise<void> {
  const { last, frozen } = await garant.store.read(tenant, async (tx) => ({
    last: await lastMovingEntry(tx, platform),
    frozen: await tx
      .selectFrom("statement")
      .select(["month", (row) => row.fn.max<number>("entries").as("entries")])
      .where("platform", "=", platform)
      .groupBy("month")
      .execute(),
  }));
  for (const { month, entries } of frozen) {
    const name = `${tenant} ${platform} ${month}`;
    if (last < entries || last <= (examined.get(name) ?? -1)) continue;
    await watching.seal(tenant, platform);
    if (await amendMonth(garant.ledger, { tenant, platform, month })) await watching.stated(tenant, platform);
    examined.set(name, last);
  }
}
