/** On what condition the client can claim the indicator. Agreement, article 9.1; rules, section 6. */
import { defineKind } from "./define-kind.ts";

export const eligibility = defineKind({
  kind: "eligibility",
  title: { fr: "Éligibilité", en: "Eligibility" },
  advice: {
    fr: "Un mois sans éligibilité reste mesuré\u202f: seule la part opposable change.",
    en: "A month without eligibility is still measured: only the claimable part changes.",
  },
  standing: "computed",
  parameters: {
    minimumZones: {
      type: "count",
      least: 1,
      most: 99,
      title: { fr: "Zones de disponibilité au moins", en: "Availability zones at least" },
    },
    lookback: {
      type: "duration",
      leastMs: 0,
      mostMs: 86_400_000,
      title: { fr: "Temps regardé avant l’indisponibilité", en: "Time looked at before the outage" },
    },
  },
});
