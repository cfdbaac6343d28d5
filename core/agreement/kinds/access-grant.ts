/** On what conditions somebody may enter the client’s tenant. Agreement, article 10.3. */
import { defineKind } from "./define-kind.ts";

export const accessGrant = defineKind({
  kind: "access-grant",
  title: { fr: "Accès au tenant du client", en: "Access to the client’s tenant" },
  advice: {
    fr: "Sans ce que la clause exige, l’accès est interdit.",
    en: "Without what the clause demands, the access is forbidden.",
  },
  standing: "not-measured",
  parameters: {
    who: {
      type: "choice",
      title: { fr: "Qui", en: "Who" },
      options: {
        provider: { fr: "le prestataire", en: "the provider" },
        "third-parties": { fr: "des tiers, à distance", en: "third parties, remotely" },
      },
    },
    needs: {
      type: "choices",
      title: { fr: "Conditions, toutes exigées", en: "Conditions, all of them needed" },
      options: {
        "prior-authorisation": { fr: "autorisation préalable", en: "prior authorisation" },
        "agreed-purpose": { fr: "finalité convenue", en: "agreed purpose" },
        notice: { fr: "information du client", en: "notice to the client" },
        justification: { fr: "justification détaillée", en: "detailed justification" },
        "written-consent": { fr: "accord écrit", en: "written consent" },
      },
    },
  },
});
