/** How accounts, roles and factors are set up. Maintenance policy, section 2.2. */
import { defineKind } from "./define-kind.ts";

export const accessControl = defineKind({
  kind: "access-control",
  title: { fr: "Contrôle des accès", en: "Access control" },
  advice: {
    fr: "La clause dit quels moyens la partie met en place et tient.",
    en: "The clause says which means the party sets up and keeps.",
  },
  standing: "not-measured",
  parameters: {
    means: {
      type: "choices",
      title: { fr: "Moyens", en: "Means" },
      options: {
        accounts: { fr: "comptes de service et d’administration", en: "service and administration accounts" },
        identity: { fr: "intégration au système d’identité", en: "integration with the identity system" },
        "default-roles": { fr: "rôles par défaut", en: "default roles" },
        "initial-restrictions": { fr: "restrictions initiales des droits", en: "initial restrictions of rights" },
        "second-factor": { fr: "second facteur", en: "second factor" },
      },
    },
  },
});
