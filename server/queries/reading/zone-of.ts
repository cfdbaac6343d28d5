/** In whose midnights days are counted: the agreement's; universal time while none is in force. */
import type { Instant } from "../../../core/time/instant.ts";
import { agreementInForce } from "../../agreement/agreement-in-force.ts";
import type { Tx } from "../../store/tables.ts";

export async function zoneOf(tx: Tx, now: Instant): Promise<string> {
  return (await agreementInForce(tx, now))?.agreement.zone.value ?? "UTC";
}
