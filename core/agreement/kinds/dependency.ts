/** A layer that the promise rests on. Agreement, article 8.1. */
import { defineKind } from "./define-kind.ts";

export const dependency = defineKind({
  kind: "dependency",
  title: { fr: "Dépendance", en: "Dependency" },
  advice: {
    fr: "Une indisponibilité de la couche portante se voit dans celle du dessus.",
    en: "An outage of the layer below shows in the one above.",
  },
  standing: "stated",
  parameters: {
    on: {
      type: "choice",
      title: { fr: "Dépend de", en: "Depends on" },
      options: {
        "iaas-agreement": { fr: "la convention de service IaaS du prestataire", en: "the provider’s IaaS service agreement" },
      },
    },
  },
});
