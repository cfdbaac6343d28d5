/** General terms of sale, article 9.7. The service agreement does not subtract it. */
import { defineExclusion } from "./define-exclusion.ts";

export const suspension = defineExclusion({
  cause: "suspension",
  title: { fr: "Suspension du service", en: "Suspension of the service" },
  advice: {
    fr: "Menace réelle, demande d’une autorité ou manquement aux conditions\u202f; jamais quand seule une faute du prestataire en est la cause.",
    en: "A real threat, a request of an authority or a breach of the terms; never when a fault of the provider alone caused it.",
  },
  article: { fr: "Conditions générales de vente, article 9.7", en: "General terms of sale, article 9.7" },
  proof: {
    fr: "La décision de suspension, son motif, et l’avis donné au client.",
    en: "The decision to suspend, its reason, and the notice given to the client.",
  },
});
