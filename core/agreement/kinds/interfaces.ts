/** Interfaces that the provider gives. Agreement, articles 8.1.2 and 10.1. */
import { defineKind } from "./define-kind.ts";

export const interfaces = defineKind({
  kind: "interfaces",
  title: { fr: "Interfaces", en: "Interfaces" },
  advice: {
    fr: "Fournir ne suffit pas\u202f: la disponibilité des interfaces se suit à part.",
    en: "To provide is not enough: the availability of the interfaces is followed apart.",
  },
  standing: "not-measured",
  parameters: {
    offers: {
      type: "choices",
      title: { fr: "Offre", en: "Offers" },
      options: {
        "administration-console": { fr: "console d’administration", en: "administration console" },
        api: { fr: "API", en: "API" },
        french: { fr: "textes en français", en: "texts in French" },
        english: { fr: "textes en anglais", en: "texts in English" },
      },
    },
  },
});
