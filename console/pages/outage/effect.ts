/** What an outage does to its month: whether the verdict, the penalty, or neither hangs on it. Agreement, article 9.1. */
import type { EffectOnMonth, OutageSummary } from "../../../api/types.ts";

export type Weight = "decides-penalty" | "decides-verdict" | "adds-to-missed" | "spends" | "ineligible" | "nothing";

/** Claimable milliseconds of the month; what is missing, where nothing has elapsed, is none. */
export function monthClaimable({ claimableAvailability }: EffectOnMonth): number {
  return claimableAvailability ? claimableAvailability.of - claimableAvailability.up : 0;
}

/** How much hangs on the outage, by the same month without it. */
export function weightOf(outage: Pick<OutageSummary, "counted" | "claimable">, effect: EffectOnMonth): Weight {
  if (outage.counted === 0) return "nothing";
  const without = effect.readings.find(({ reading }) => reading === "without-outage");
  const due = effect.verdict !== "open" && monthClaimable(effect) > effect.allowed;
  if (due && without && without.claimable <= effect.allowed) return "decides-penalty";
  if (effect.verdict === "missed" && without && without.verdict !== "missed") return "decides-verdict";
  if (outage.claimable === 0) return "ineligible";
  return effect.verdict === "missed" ? "adds-to-missed" : "spends";
}
