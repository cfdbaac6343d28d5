/** A folder whose books hold two hours of October, one component failing for twenty minutes; nothing runs on it. */
import { monthOf } from "../../api/zone.ts";
import { localVantageKey, prepareTenant } from "../../server/first-start.ts";
import { sealObservations } from "../../server/ledger/seal.ts";
import { openGarant } from "../../server/open.ts";
import { keepObservations } from "../../server/store/observations.ts";
import { accountOf, usualBeat } from "../opened.ts";
import { preparedFolder } from "./served.ts";

export const minute = 60_000;
export const { from: october, to: november } = monthOf("2026-10", "Europe/Paris");
export const grace = 15 * minute;
export const outage = { from: october + 1_000 * minute, to: october + 1_020 * minute };

/** Made at a time that goes on to the end of those two hours; the platform is `ocp01`, described a thousand minutes before October. */
export async function octoberFolder(time: { now: number }): Promise<string> {
  time.now = october - 1_000 * minute;
  const folder = await preparedFolder();
  const garant = await openGarant({ dataFolder: folder, clock: () => time.now, tenant: { id: "client", name: "Client" } });
  const key = await localVantageKey(folder);
  await prepareTenant(garant, "client", key);
  const provider = accountOf("provider", "client");
  const component = { name: "api", title: "API", beats: [usualBeat] };
  const described = {
    platform: "ocp01",
    title: "Production",
    components: [component],
    vantages: [{ name: "local" }],
    probes: [],
  };
  for (const [verb, input] of [
    ["describe-platform", described],
    ["record-zones", { platform: "ocp01", zones: 3, evidence: "the inventory" }],
  ] as const) {
    const done = await garant.verbs.run(verb, input, provider);
    if (!done.ok) throw new Error(JSON.stringify(done.errors));
  }
  time.now = october + 1_060 * minute;
  const observations = Array.from({ length: 240 }, (_, place) => {
    const at = october + 940 * minute + place * 30_000;
    return { component: "api", at, ok: at < outage.from || at >= outage.to, details: { phases: { total: 9 } } };
  });
  await garant.store.asTenant("client", (tx) => keepObservations(tx, "ocp01", "local", observations));
  await sealObservations(garant.ledger, {
    ...{ tenant: "client", platform: "ocp01", vantages: [{ name: "local", key, before: time.now }] },
  });
  await garant.close();
  return folder;
}
