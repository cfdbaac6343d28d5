/** Where to turn for what stays unsolved. Maintenance policy, general recommendations. */
import { defineKind } from "./define-kind.ts";

export const support = defineKind({
  kind: "support",
  title: { fr: "Support", en: "Support" },
  advice: { fr: "Le texte ne donne aucune garantie de temps.", en: "The text gives no guarantee of time." },
  standing: "not-measured",
  parameters: {
    through: {
      type: "choices",
      title: { fr: "Par", en: "Through" },
      options: {
        "support-request": { fr: "une demande de support", en: "a support request" },
        mail: { fr: "courriel", en: "e-mail" },
      },
    },
  },
});
