/** What the provider runs. Agreement, article 7; maintenance policy, section 1.1. */
import { defineKind } from "./define-kind.ts";

export const operation = defineKind({
  kind: "operation",
  title: { fr: "Exploitation", en: "Operation" },
  advice: {
    fr: "La clause dit ce que le prestataire exploite et tient en état.",
    en: "The clause says what the provider runs and keeps sound.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choices",
      title: { fr: "Objet", en: "Scope" },
      options: {
        "openshift-platform": { fr: "la plateforme OpenShift", en: "the OpenShift platform" },
        "control-plane": { fr: "les nœuds maîtres", en: "the master nodes" },
        versions: { fr: "les versions d’OpenShift", en: "the versions of OpenShift" },
        "critical-services": { fr: "la résilience des services critiques", en: "the resilience of critical services" },
      },
    },
    schemes: {
      type: "choices",
      title: { fr: "Référentiels", en: "Standards followed" },
      options: {
        "iso-27001": { fr: "ISO/IEC 27001", en: "ISO/IEC 27001" },
        secnumcloud: { fr: "SecNumCloud", en: "SecNumCloud" },
      },
      optional: true,
    },
  },
});
