/** What anyone may read of the state of a platform, in words. */
import type { Words } from "./language.ts";

export const publicStatusWords = {
  feedTitle: { en: "Outages", fr: "Indisponibilités" },
  under: { en: "under way", fr: "en cours" },
  over: { en: "over", fr: "terminée" },
  from: { en: "from", fr: "du" },
  to: { en: "to", fr: "au" },
  components: { en: "components", fr: "composants" },
} as const satisfies Readonly<Record<string, Words>>;
