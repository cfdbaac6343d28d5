/** Over what zones the platform and its workloads are spread. Agreement, articles 8.1.1 and 8.1.4. */
import { defineKind } from "./define-kind.ts";

export const topology = defineKind({
  kind: "topology",
  title: { fr: "Répartition sur les zones", en: "Spread over zones" },
  advice: {
    fr: "Ce que la plateforme offre, puis ce que le client en fait.",
    en: "What the platform offers, then what the client does with it.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choice",
      title: { fr: "Objet", en: "Scope" },
      options: {
        platform: { fr: "la plateforme", en: "the platform" },
        workloads: { fr: "les charges de travail", en: "the workloads" },
      },
    },
    regions: { type: "count", least: 1, most: 99, optional: true, title: { fr: "Régions", en: "Regions" } },
    zones: {
      type: "count",
      least: 1,
      most: 99,
      optional: true,
      title: { fr: "Zones de disponibilité", en: "Availability zones" },
    },
  },
});
