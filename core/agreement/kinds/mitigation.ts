/** A measure of protection that may cut a service. Agreement, article 9.1, remarks. */
import { defineKind } from "./define-kind.ts";

export const mitigation = defineKind({
  kind: "mitigation",
  title: { fr: "Mesure de protection", en: "Protective measure" },
  advice: {
    fr: "La mesure est notée avec son adresse et son intervalle. Qu’elle soit déduite ou non se lit sur l’indicateur.",
    en: "The measure is recorded with its address and its interval. Whether it is subtracted is said by the indicator.",
  },
  standing: "not-measured",
  parameters: {
    cause: { type: "cause", fixed: true, title: { fr: "Mesure", en: "Measure" } },
  },
});
