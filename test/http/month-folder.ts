/** A folder whose books hold two hours of a month, one component failing for twenty minutes; nothing runs on it. */
import { monthOf } from "../../api/zone.ts";
import { localVantageKey, prepareTenant } from "../../server/first-start.ts";
import { sealObservations } from "../../server/ledger/seal.ts";
import { type Garant, openGarant } from "../../server/open.ts";
import { keepObservations } from "../../server/store/observations.ts";
import type { Actor } from "../../server/verbs/define-verb.ts";
import { databaseOfFolder } from "../database.ts";
import { accountOf, usualBeat } from "../opened.ts";
import { preparedFolder } from "./served.ts";

export const minute = 60_000;
const zone = "Europe/Paris";

/** When the component fails, in the month that begins then. */
export function outageOf(month: string): { readonly from: number; readonly to: number } {
  const { from } = monthOf(month, zone);
  return { from: from + 1_000 * minute, to: from + 1_020 * minute };
}

/**
 * Made at a time that goes on to the end of those two hours; the platform is `ocp01`, described a thousand minutes before the month.
 *
 * @param also what is done in these books last
 */
export async function monthFolder(
  month: string,
  time: { now: number },
  also: (garant: Garant) => Promise<unknown> = async () => undefined,
): Promise<string> {
  const { from } = monthOf(month, zone);
  const outage = outageOf(month);
  time.now = from - 1_000 * minute;
  const folder = await preparedFolder();
  const garant = await openGarant({
    dataFolder: folder,
    clock: () => time.now,
    tenant: { id: "client", name: "Client" },
    ...databaseOfFolder(folder),
  });
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
  await done(garant, "describe-platform", described, provider);
  await done(garant, "record-zones", { platform: "ocp01", zones: 3, evidence: "the inventory" }, provider);
  time.now = from + 1_060 * minute;
  const observations = Array.from({ length: 240 }, (_, place) => {
    const at = from + 940 * minute + place * 30_000;
    return { component: "api", at, ok: at < outage.from || at >= outage.to, details: { phases: { total: 9 } } };
  });
  await garant.store.asTenant("client", (tx) => keepObservations(tx, "ocp01", "local", observations));
  await sealObservations(garant.ledger, {
    ...{ tenant: "client", platform: "ocp01", vantages: [{ name: "local", key, before: time.now }] },
  });
  await also(garant);
  await garant.close();
  return folder;
}

/** Runs a verb, and answers with the id of the record that it made; throws where it is refused. */
export async function done(garant: Garant, verb: string, input: object, by: Actor): Promise<string> {
  const answer = await garant.verbs.run(verb, input, by);
  if (!answer.ok) throw new Error(JSON.stringify(answer.errors));
  return answer.value.receipts[0]?.entry.subject ?? "";
}
