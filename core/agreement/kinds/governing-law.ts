/** The law that the agreement is read under. Agreement, article 12. */
import { defineKind } from "./define-kind.ts";

export const governingLaw = defineKind({
  kind: "governing-law",
  title: { fr: "Droit applicable", en: "Governing law" },
  advice: {
    fr: "Le pays dont le droit règle la convention, par son code à deux lettres.",
    en: "The country whose law governs the agreement, by its code of two letters.",
  },
  standing: "stated",
  parameters: {
    country: { type: "country", fixed: true, title: { fr: "Pays", en: "Country" } },
  },
});
