/** What is journaled, and by whom. Maintenance policy, section 2.5. */
import { defineKind } from "./define-kind.ts";

export const auditTrail = defineKind({
  kind: "audit-trail",
  title: { fr: "Journalisation et audit", en: "Logging and audit" },
  advice: {
    fr: "Chaque partie tient le journal de ce dont elle répond.",
    en: "Each party keeps the log of what it answers for.",
  },
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
