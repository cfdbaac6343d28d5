/** What the agreement in force says to whoever reads: whose midnights count days, what is promised, by which article. */
import { dayContaining } from "../../../api/zone.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import { heldTerms } from "../../agreement/held-terms.ts";
import type { Tx } from "../../store/tables.ts";
import type { OverviewParts } from "../../views/overview.ts";

export type AgreementToday = Pick<OverviewParts, "terms" | "agreement"> & { readonly zone: string };

/** Universal time while no agreement is in force. */
export async function agreementToday(tx: Tx, now: Instant): Promise<AgreementToday> {
  const inForce = await agreementInForce(tx, now);
  if (inForce === undefined) return { zone: "UTC", terms: undefined, agreement: null };
  const { agreement, version } = inForce;
  const zone = agreement.zone.value;
  const article = agreement.clauses.find(({ kind }) => kind === "availability")?.article ?? "";
  const title = { ...agreement.title };
  return { zone, terms: heldTerms(agreement, dayContaining(now, zone)), agreement: { title, version, article } };
}
