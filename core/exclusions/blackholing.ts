/** Agreement, article 9.1, remarks: what the provider may do against an attack; the text does not call it an exclusion. */
import { defineExclusion } from "./define-exclusion.ts";

export const blackholing = defineExclusion({
  cause: "blackholing",
  title: { fr: "Mise en trou noir d’une adresse attaquée", en: "Blackholing of an attacked address" },
  advice: {
    fr: "La convention l’annonce en remarque, sans dire que ce temps n’est pas de l’indisponibilité\u202f: à noter, et à déduire seulement si un avenant le dit.",
    en: "The agreement announces it as a remark and does not say that this time is no unavailability: record it, and subtract it only if an amendment says so.",
  },
  article: { fr: "Convention de service, article 9.1, remarques", en: "Service agreement, article 9.1, remarks" },
  proof: {
    fr: "L’adresse visée, l’attaque constatée, le début et la fin de la mesure.",
    en: "The address aimed at, the attack observed, the start and the end of the measure.",
  },
});
