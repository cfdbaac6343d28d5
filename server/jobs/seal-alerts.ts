/**
 * Seals what alerts made observed. Design, section 5: within ten minutes of the first observation. Whichever process received an alert
 * may be gone by then: what waits is asked of the books, and any process that holds the keys seals it.
 */
import type { Instant } from "../../core/time/instant.ts";
import { sealAfterMs } from "../ledger/seal.ts";
import type { Tx } from "../store/tables.ts";
import { defineJob } from "./define-job.ts";

export const sealAlerts = defineJob({
  name: "seal-alerts",
  everyMs: 5_000,
  begin: () => async (context) => {
    const { garant, watching, now } = context;
    for (const { id: tenant } of await garant.store.tenants()) {
      const due = await garant.store.read(tenant, (tx) => platformsDue(tx, now() - sealAfterMs));
      for (const platform of due) await watching.seal(tenant, platform);
    }
  },
});

/** Platforms of which a vantage made of alerts has observations that no block holds, from before an instant. */
async function platformsDue(tx: Tx, before: Instant): Promise<string[]> {
  const rows = await tx
    .selectFrom("platform")
    .select("id")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("vantage")
          .where("vantage.kind", "=", "alerts")
          // Asked by platform and vantage, so that the index answers, however much others observe.
          .where(({ exists: waits, selectFrom: from }) =>
            waits(
              from("pending")
                .whereRef("pending.platform", "=", "platform.id")
                .whereRef("pending.vantage", "=", "vantage.id")
                .where("pending.at", "<", before)
                .select("pending.at"),
            ),
          )
          .select("vantage.id"),
      ),
    )
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
