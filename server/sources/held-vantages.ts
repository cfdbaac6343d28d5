/** Vantages made of alerts, as they are sealed: an alert is told some time after it began, so the last minutes stay open for it. */
import type { Instant } from "../../core/time/instant.ts";
import type { SealingVantage } from "../ledger/seal.ts";
import type { Store } from "../store/store.ts";
import type { HeldKeys } from "./held-keys.ts";

/** Alertmanager waits for others of a group (seconds), and for the next round of it (minutes), before it tells an alert. */
const heldBackMs = 5 * 60_000;

/** Those of a platform, each complete up to some minutes ago. */
export async function heldVantages(
  { store, keys, now }: { readonly store: Store; readonly keys: HeldKeys; readonly now: () => Instant },
  tenant: string,
  platform: string,
): Promise<SealingVantage[]> {
  const rows = await store.read(tenant, (tx) =>
    tx
      .selectFrom("pending")
      .innerJoin("vantage", "vantage.id", "pending.vantage")
      .select("vantage.id")
      .distinct()
      .where("pending.platform", "=", platform)
      .where("vantage.kind", "=", "alerts")
      .execute(),
  );
  const sealing = await Promise.all(rows.map(async ({ id }) => ({ name: id, key: await keys.find(tenant, id) })));
  const before = now() - heldBackMs;
  return sealing.flatMap(({ name, key }) => (key === undefined ? [] : [{ name, key, before }]));
}
