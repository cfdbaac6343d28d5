/** What is encrypted, and by whom. Maintenance policy, section 2.4. */
import { defineKind } from "./define-kind.ts";

export const encryption = defineKind({
  kind: "encryption",
  title: { fr: "Chiffrement", en: "Encryption" },
  advice: { fr: "La clause dit ce que la partie chiffre.", en: "The clause says what the party encrypts." },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choices",
      title: { fr: "Ce qui est chiffré", en: "What is encrypted" },
      options: {
        storage: { fr: "le stockage, par la plateforme", en: "storage, by the platform" },
        "between-pods": { fr: "les échanges entre pods", en: "traffic between pods" },
        "between-paas-and-iaas": { fr: "les échanges entre PaaS et IaaS", en: "traffic between PaaS and IaaS" },
        "data-at-rest": { fr: "les données au repos", en: "data at rest" },
      },
    },
  },
});
