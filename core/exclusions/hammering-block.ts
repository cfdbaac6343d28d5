/** Agreement, article 8.1.2: an automatic block is a protection, and no unavailability. */
import { defineExclusion } from "./define-exclusion.ts";

export const hammeringBlock = defineExclusion({
  cause: "hammering-block",
  title: { fr: "Blocage après un usage abusif des API", en: "Block after abusive use of the APIs" },
  advice: {
    fr: "Bornez-la à l’appelant bloqué et à la durée du blocage\u202f: ce que d’autres ont perdu au même moment compte.",
    en: "Limit it to the caller that was blocked and to the length of the block: what others lost at that time counts.",
  },
  article: { fr: "Convention de service, article 8.1.2", en: "Service agreement, article 8.1.2" },
  proof: {
    fr: "La mesure de blocage\u202f: motif, appelant, début, fin, et les requêtes qui l’ont déclenchée.",
    en: "The block itself: reason, caller, start, end, and the requests that set it off.",
  },
});
