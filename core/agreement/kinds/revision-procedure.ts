/** Who changes the agreement, how and for what cause. Agreement, article 5. */
import { defineKind } from "./define-kind.ts";

export const revisionProcedure = defineKind({
  kind: "revision-procedure",
  title: { fr: "Évolution de la convention", en: "Change of the agreement" },
  advice: {
    fr: "Chaque clause dit une partie de la procédure\u202f: qui propose, qui décide, ce qui est signé, pour quelle cause.",
    en: "Each clause says a part of the procedure: who proposes, who decides, what is signed, for what cause.",
  },
  standing: "not-measured",
  parameters: {
    proposedBy: {
      type: "choice",
      title: { fr: "Proposée par", en: "Proposed by" },
      options: { "governance-bodies": { fr: "les instances de gouvernance désignées", en: "the designated governance bodies" } },
      optional: true,
    },
    decidedBy: {
      type: "choice",
      title: { fr: "Décidée par", en: "Decided by" },
      options: { "strategic-committee": { fr: "le comité stratégique", en: "the strategic committee" } },
      optional: true,
    },
    signedAmendmentFor: {
      type: "choice",
      title: { fr: "Avenant signé pour", en: "Signed amendment for" },
      options: { "financial-conditions": { fr: "les conditions financières", en: "financial conditions" } },
      optional: true,
    },
    causes: {
      type: "choices",
      title: { fr: "Causes d’évolution", en: "Causes of a change" },
      options: {
        "platform-adaptation": { fr: "adaptation de la plateforme", en: "adaptation of the platform" },
        "service-adjustment": { fr: "ajustement des services", en: "adjustment of services" },
        "commitments-and-sanctions": {
          fr: "variation des engagements et des sanctions",
          en: "variation of commitments and sanctions",
        },
        reorganisation: { fr: "réorganisation d’une des parties", en: "reorganisation of a party" },
        scope: { fr: "extension ou réduction du périmètre", en: "wider or narrower scope" },
      },
      optional: true,
    },
  },
});
