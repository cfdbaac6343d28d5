/** How the last twelve frozen months of a platform came out, by their last version: what the strip of the overview shows. */
import { sql } from "kysely";
import type { z } from "zod";
import type { PastVerdict } from "../../api/schemas/platform.ts";
import type { Figures } from "../../core/availability/figures.ts";
import type { Tx } from "../store/tables.ts";

const shownMonths = 12;

type Shown = Pick<Figures, "verdict" | "availability" | "claimableAvailability">;

/** Oldest first. */
export async function pastVerdicts(tx: Tx, platform: string): Promise<z.output<typeof PastVerdict>[]> {
  const rows = await tx
    .selectFrom("statement")
    .innerJoin("document", "document.digest", "statement.digest")
    .distinctOn("statement.month")
    .select(["statement.month", sql<Shown>`document.content::jsonb -> 'figures'`.as("figures")])
    .where("statement.platform", "=", platform)
    .orderBy("statement.month", "desc")
    .orderBy("statement.version", "desc")
    .limit(shownMonths)
    .execute();
  return rows.reverse().map(({ month, figures: { verdict, availability, claimableAvailability } }) => ({
    ...{ month, verdict },
    ...{ measured: availability?.shown ?? null, claimable: claimableAvailability?.shown ?? null },
  }));
}
