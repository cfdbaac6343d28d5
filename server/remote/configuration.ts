/** What an agent is to do, put together from what is described now, and signed by this server. */
import type { Instant } from "../../core/time/instant.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { watchedSeries } from "../ledger/watched-series.ts";
import type { Tx } from "../store/tables.ts";
import { scheduledProbes } from "../watch/prober-results.ts";
import { configurationText } from "./configuration-digest.ts";
import { type AgentConfiguration, type AgentLimits, configurationMessage } from "./protocol.ts";

/** Every platform that the vantage watches at an instant, with its probes at the beats in force. */
export async function configurationOf(
  tx: Tx,
  { tenant, vantage }: { readonly tenant: string; readonly vantage: string },
  limits: AgentLimits,
  now: Instant,
): Promise<AgentConfiguration> {
  const rows = await tx.selectFrom("platform").select(["id", "record", "probes"]).orderBy("id").execute();
  const watched = rows.filter(({ record }) =>
    record.vantages.some(({ name, to }) => name === vantage && now < (to ?? Number.POSITIVE_INFINITY)),
  );
  return {
    ...{ tenant, vantage, issued: now, limits },
    platforms: watched.map(({ id, record, probes }) => ({
      platform: id,
      series: watchedSeries(record, { name: vantage, before: now }, []),
      probes: scheduledProbes({ tenant, platform: id, vantage }, record, probes, now, () => undefined),
    })),
  };
}

/** The text that the agent gets, and the signature over it. */
export function signedConfiguration(configuration: AgentConfiguration, key: SigningKey): { text: string; signature: string } {
  const text = configurationText(configuration);
  return { text, signature: Buffer.from(key.sign(configurationMessage(text))).toString("base64") };
}
