/** How the loss of a cluster is declared. Maintenance policy, section 3. */
import { defineKind } from "./define-kind.ts";

export const disasterDeclaration = defineKind({
  kind: "disaster-declaration",
  title: { fr: "Déclaration de sinistre", en: "Disaster declaration" },
  advice: {
    fr: "La déclaration doit rester possible quand le cluster ne répond plus.",
    en: "The declaration must stay possible when the cluster does not answer any more.",
  },
  standing: "not-measured",
  parameters: {
    when: {
      type: "choice",
      title: { fr: "Quand", en: "When" },
      options: { "all-access-lost": { fr: "perte de tout accès à un cluster", en: "loss of all access to a cluster" } },
    },
    through: {
      type: "choice",
      title: { fr: "Par", en: "Through" },
      options: { support: { fr: "le support du prestataire", en: "the provider’s support" } },
    },
  },
});
