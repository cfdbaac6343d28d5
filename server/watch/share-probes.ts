/** Probes shared with the other processes on the database: each platform's by whoever holds its lease. */
import type { Instant } from "../../core/time/instant.ts";
import type { Sharing } from "../sharing/open-sharing.ts";
import { leasedPlatform, wantedLease } from "../sharing/probe-leases.ts";
import { whenItAnswers } from "../store/database-away.ts";
import type { ScheduledProbe } from "../vantage/messages.ts";
import type { Prober } from "../vantage/prober.ts";
import { isBetweenBeats, rhythmOf } from "../vantage/rhythm.ts";
import { type ProbesAsked, probesOf } from "./probes-of.ts";

export type SharedProbes = {
  /** A platform was described: what is wanted, and what is probed, may be another thing. */
  readonly describedAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Resolves when what is free was taken for the first time. */
export async function shareProbes(
  asked: Omit<ProbesAsked, "leases"> & { readonly sharing: Sharing; readonly prober: Prober },
): Promise<SharedProbes> {
  const { store, watching, sharing, prober } = asked;
  const held = new Map<string, Instant>();
  let probed: readonly ScheduledProbe[] = [];
  const probe = async (): Promise<void> => {
    probed = await probesOf({ ...asked, leases: held });
    prober.update(probed);
  };
  const leases = sharing.leases({
    taken: async (name) => {
      const { tenant, platform } = leasedPlatform(name);
      // The wall clock, as the prober's: beats due before were the earlier holder's.
      held.set(name, Date.now());
      await whenItAnswers(() => watching.takeOver(tenant, platform));
      await whenItAnswers(probe);
    },
    lost: async (name) => {
      const { tenant, platform } = leasedPlatform(name);
      held.delete(name);
      watching.handOver(tenant, platform);
      await whenItAnswers(probe);
    },
    idle: (name) => probed.every((one) => one.lease !== name || isBetweenBeats(rhythmOf(one), Date.now())),
    holding: (until) => prober.hold(until),
  });
  const want = async (): Promise<void> => {
    const wanted = [];
    for (const { id: tenant } of await store.tenants()) {
      const rows = await store.read(tenant, (tx) => tx.selectFrom("platform").select(["id", "record"]).orderBy("id").execute());
      wanted.push(...rows.map(({ id, record }) => wantedLease(tenant, id, record)));
    }
    leases.want(wanted);
  };
  await whenItAnswers(want);
  await sharing.listen(watching, async (tenant, platform) => {
    await watching.open(tenant, platform);
    await want();
    await probe();
  });
  await leases.start();
  return {
    describedAgain: async () => {
      await want();
      await probe();
    },
    stop: () => leases.stop(),
  };
}
