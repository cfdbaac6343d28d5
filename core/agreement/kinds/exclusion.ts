/** A cause that the agreement says is no unavailability. Agreement, article 8.1.2; rules, section 5. */
import { defineKind } from "./define-kind.ts";

export const exclusion = defineKind({
  kind: "exclusion",
  title: { fr: "Exclusion", en: "Exclusion" },
  advice: {
    fr: "La clause nomme la cause\u202f; chaque indicateur dit ensuite s’il la déduit.",
    en: "The clause names the cause; each indicator then says whether it subtracts it.",
  },
  standing: "computed",
  parameters: {
    cause: { type: "cause", fixed: true, title: { fr: "Cause", en: "Cause" } },
    identicalRequestsApart: {
      type: "duration",
      leastMs: 1,
      mostMs: 3_600_000,
      optional: true,
      title: {
        fr: "Écart entre deux requêtes identiques admises",
        en: "Time between two identical requests that are let through",
      },
    },
  },
});
