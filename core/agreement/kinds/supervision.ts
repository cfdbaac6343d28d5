/** How the platform is watched, and what is said of the time when nobody saw. Agreement, article 9; rules, section 6. */
import { defineKind } from "./define-kind.ts";

export const supervision = defineKind({
  kind: "supervision",
  title: { fr: "Supervision", en: "Supervision" },
  advice: {
    fr: "Un trou dans la supervision n’est jamais pris en silence pour du temps disponible\u202f: la clause dit comment il compte.",
    en: "A gap in the watching is never silently taken for time available: the clause says how it counts.",
  },
  standing: "computed",
  parameters: {
    unknownCounts: {
      type: "choice",
      options: {
        available: { fr: "comme disponible", en: "as available" },
        unavailable: { fr: "comme indisponible", en: "as unavailable" },
      },
      title: { fr: "Comment compte le temps inconnu", en: "How unknown time counts" },
    },
    minimumCoverage: {
      type: "percent",
      least: "0",
      most: "100",
      decimals: 4,
      title: { fr: "Couverture sous laquelle un mois n’est pas prouvé", en: "Coverage under which a month is not proved" },
    },
  },
});
