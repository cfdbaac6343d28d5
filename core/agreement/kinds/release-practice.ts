/** How the client brings its workloads into production. Maintenance policy, section 1.1. */
import { defineKind } from "./define-kind.ts";

export const releasePractice = defineKind({
  kind: "release-practice",
  title: { fr: "Mise en production", en: "Release to production" },
  advice: { fr: "Une pratique par clause.", en: "One practice for each clause." },
  standing: "not-measured",
  parameters: {
    practice: {
      type: "choice",
      title: { fr: "Pratique", en: "Practice" },
      options: {
        "staging-first": { fr: "essayer en préproduction d’abord", en: "try in staging first" },
        "compatible-components": {
          fr: "rester compatible avec les composants du cluster",
          en: "stay compatible with the cluster’s components",
        },
        "outside-maintenance-windows": {
          fr: "déployer hors des fenêtres de maintenance",
          en: "deploy outside maintenance windows",
        },
      },
    },
  },
});
