/** Whose midnights count for who asks: the zone of the agreement in force. */
import type { Instant } from "../../core/time/instant.ts";
import { agreementInForce } from "../agreement/agreement-in-force.ts";
import type { Garant } from "../open.ts";

/** The zone of a tenant's agreement; of the first tenant's where nobody is known yet; universal time where there is none. */
export async function zoneOf({ store }: Pick<Garant, "store">, tenant: string | null, now: Instant): Promise<string> {
  const whose = tenant ?? (await store.tenants())[0]?.id;
  const inForce = whose === undefined ? undefined : await store.read(whose, (tx) => agreementInForce(tx, now));
  return inForce?.agreement.zone.value ?? "UTC";
}
