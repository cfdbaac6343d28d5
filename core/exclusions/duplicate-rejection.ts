/** Agreement, article 8.1.2: identical requests are let through once a second; rejecting the others is no unavailability. */
import { defineExclusion } from "./define-exclusion.ts";

export const duplicateRejection = defineExclusion({
  cause: "duplicate-rejection",
  title: { fr: "Rejet de requêtes identiques", en: "Rejection of identical requests" },
  advice: {
    fr: "Ne couvre que les requêtes parfaitement identiques et trop rapprochées\u202f; un rejet d’une autre sorte compte.",
    en: "Covers only requests that are exactly alike and too close together; any other rejection counts.",
  },
  article: { fr: "Convention de service, article 8.1.2", en: "Service agreement, article 8.1.2" },
  proof: {
    fr: "Les requêtes rejetées et leurs jumelles\u202f: instants, empreintes, réponses.",
    en: "The rejected requests and their twins: instants, digests, answers.",
  },
});
