/** The name of a tenant, as its papers call it. To be asked outside a transaction: the list of tenants is nobody's own. */
import type { Store } from "../store/store.ts";

export async function clientName(store: Pick<Store, "tenants">, tenant: string): Promise<string> {
  return (await store.tenants()).find(({ id }) => id === tenant)?.name ?? tenant;
}
