/** General terms of sale, article 9.7. The service agreement does not subtract it. */
import { defineExclusion } from "./define-exclusion.ts";

export const announcedMaintenance = defineExclusion({
  cause: "announced-maintenance",
  title: { fr: "Maintenance annoncée", en: "Announced maintenance" },
  advice: {
    fr: "Les documents se contredisent selon le service\u202f: la maintenance compte ou non par indicateur, jamais d’office.",
    en: "Documents contradict each other from one service to another: maintenance counts or not by indicator, never as a matter of course.",
  },
  article: { fr: "Conditions générales de vente, article 9.7", en: "General terms of sale, article 9.7" },
  proof: {
    fr: "L’annonce, son instant de réception par le client, et la fenêtre annoncée.",
    en: "The announcement, the instant at which the client received it, and the window announced.",
  },
});
