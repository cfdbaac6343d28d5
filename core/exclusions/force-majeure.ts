/** General terms of sale, article 12. The service agreement does not subtract it. */
import { defineExclusion } from "./define-exclusion.ts";

export const forceMajeure = defineExclusion({
  cause: "force-majeure",
  title: { fr: "Force majeure", en: "Force majeure" },
  advice: {
    fr: "Un événement imprévisible, irrésistible et extérieur aux parties\u202f; la panne d’un fournisseur n’en est pas une par elle-même.",
    en: "An event that could be neither foreseen nor withstood, outside the parties; a supplier’s breakdown alone is none.",
  },
  article: { fr: "Conditions générales de vente, article 12", en: "General terms of sale, article 12" },
  proof: {
    fr: "L’événement, sa date, l’avis donné à l’autre partie, et ce qui a été tenté pour en limiter l’effet.",
    en: "The event, its date, the notice given to the other party, and what was tried to limit its effect.",
  },
});
