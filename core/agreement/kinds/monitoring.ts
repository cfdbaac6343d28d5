/** Who watches the workloads, and what must be looked at. Maintenance policy, section 1.2. */
import { defineKind } from "./define-kind.ts";

export const monitoring = defineKind({
  kind: "monitoring",
  title: { fr: "Suivi des charges de travail", en: "Monitoring of workloads" },
  advice: {
    fr: "La supervision de la plateforme est une autre sorte de clause.",
    en: "Supervision of the platform is another kind of clause.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choices",
      title: { fr: "Objet", en: "Scope" },
      options: {
        metrics: { fr: "les mesures", en: "metrics" },
        logs: { fr: "les journaux", en: "logs" },
        events: { fr: "les événements", en: "events" },
      },
    },
  },
});
