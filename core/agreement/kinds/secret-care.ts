/** How secrets of workloads are kept. Maintenance policy, section 2.1. */
import { defineKind } from "./define-kind.ts";

export const secretCare = defineKind({
  kind: "secret-care",
  title: { fr: "Soin des secrets", en: "Care of secrets" },
  advice: {
    fr: "Aucune valeur de secret n’est jamais montrée ni gardée en clair.",
    en: "No value of a secret is ever shown or kept in clear.",
  },
  standing: "not-measured",
  parameters: {
    rules: {
      type: "choices",
      title: { fr: "Règles", en: "Rules" },
      options: {
        "none-in-plain-text": { fr: "aucun en clair dans les manifestes", en: "none in plain text in manifests" },
        encrypted: { fr: "chiffrés", en: "encrypted" },
        "central-store": { fr: "gérés dans un coffre central", en: "managed in a central store" },
      },
    },
  },
});
