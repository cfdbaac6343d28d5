/** What an agent is to do, put together from what is described now, and signed by this server. */
import type { ConfiguredProbe } from "../../core/facts/fact.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { watchedSeries } from "../ledger/watched-series.ts";
import type { Garant } from "../open.ts";
import { scheduledProbes } from "../watch/prober-results.ts";
import { configurationText } from "./configuration-digest.ts";
import { type AgentConfiguration, type AgentLimits, configurationMessage } from "./protocol.ts";

export type ConfigurationParts = {
  readonly garant: Pick<Garant, "store" | "vault">;
  readonly limits: AgentLimits;
};

type Of = { readonly tenant: string; readonly vantage: string; readonly party: string };

/** Every platform that the vantage watches at an instant, with its probes at the beats in force. */
export async function configurationOf(
  { garant, limits }: ConfigurationParts,
  { tenant, vantage, party }: Of,
  now: Instant,
): Promise<AgentConfiguration> {
  const rows = await garant.store.read(tenant, (tx) =>
    tx.selectFrom("platform").select(["id", "party", "record", "probes"]).orderBy("id").execute(),
  );
  const watched = rows.filter(({ record }) =>
    record.vantages.some(({ name, to }) => name === vantage && now < (to ?? Number.POSITIVE_INFINITY)),
  );
  const platforms = [];
  for (const { id, party: describedBy, record, probes } of watched) {
    const own = describedBy === party ? await opened(garant, tenant, probes) : probes.filter((probe) => !holdsSecret(probe));
    platforms.push({
      platform: id,
      series: watchedSeries(record, { name: vantage, before: now }, []),
      probes: scheduledProbes({ tenant, platform: id, vantage }, record, own, now, () => undefined),
    });
  }
  return { ...{ tenant, vantage, issued: now, limits }, platforms };
}

async function opened({ vault }: ConfigurationParts["garant"], tenant: string, probes: readonly ConfiguredProbe[]) {
  return (await vault.open(tenant, probes)).probes;
}

/** What one party's probes show to whom they ask is not told to the other party's agents. */
function holdsSecret({ parameters }: ConfiguredProbe): boolean {
  return JSON.stringify(parameters).includes('{"secret":');
}

/** The text that the agent gets, and the signature over it. */
export function signedConfiguration(configuration: AgentConfiguration, key: SigningKey): { text: string; signature: string } {
  const text = configurationText(configuration);
  return { text, signature: Buffer.from(key.sign(configurationMessage(text))).toString("base64") };
}
