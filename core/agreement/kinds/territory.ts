/** Where operations stand, and from where nobody may reach data. Agreement, articles 8 and 12. */
import { defineKind } from "./define-kind.ts";

export const territory = defineKind({
  kind: "territory",
  title: { fr: "Territoire", en: "Territory" },
  advice: {
    fr: "Tout ce qui se trouve hors du territoire est un manquement.",
    en: "Anything outside the territory is a breach.",
  },
  standing: "not-measured",
  parameters: {
    inside: {
      type: "choice",
      title: { fr: "Territoire", en: "Territory" },
      options: { "european-union": { fr: "l’Union européenne", en: "the European Union" } },
    },
    covers: {
      type: "choices",
      title: { fr: "Ce qui s’y trouve", en: "What is inside" },
      options: {
        operations: { fr: "l’exploitation", en: "operations" },
        components: { fr: "les composants physiques", en: "physical components" },
        support: { fr: "le support", en: "support" },
        supervision: { fr: "la supervision", en: "supervision" },
        "security-supervision": { fr: "la supervision de sécurité", en: "security supervision" },
        "whoever-accesses-data": {
          fr: "quiconque accède aux données, par son siège et par son contrôle",
          en: "whoever accesses data, by seat and by control",
        },
        "technical-data": { fr: "les données techniques comprises", en: "technical data included" },
      },
    },
  },
});
