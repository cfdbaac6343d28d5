/** Who brings service back after an incident. Maintenance policy, section 3. */
import { defineKind } from "./define-kind.ts";

export const recovery = defineKind({
  kind: "recovery",
  title: { fr: "Reprise d’activité", en: "Recovery" },
  advice: { fr: "Le texte ne donne ni délai ni point de reprise.", en: "The text gives no recovery time and no recovery point." },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choice",
      title: { fr: "Objet", en: "Scope" },
      options: {
        platform: { fr: "l’infrastructure et ses services", en: "the infrastructure and its services" },
        workloads: { fr: "les charges de travail", en: "the workloads" },
      },
    },
  },
});
