/** A list that is kept, dated, and shown to those entitled to it. Agreement, article 6. */
import { defineKind } from "./define-kind.ts";

export const register = defineKind({
  kind: "register",
  title: { fr: "Registre", en: "Register" },
  advice: {
    fr: "La clause dit ce que la liste contient et si ses changements sont annoncés.",
    en: "The clause says what the list holds, and whether its changes are announced.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choice",
      title: { fr: "Contenu", en: "Contents" },
      options: {
        "third-parties-with-access": {
          fr: "les tiers qui peuvent accéder aux données",
          en: "third parties that may access data",
        },
      },
    },
    changes: {
      type: "choice",
      title: { fr: "Changements", en: "Changes" },
      options: { announced: { fr: "annoncés au client", en: "announced to the client" } },
      optional: true,
    },
  },
});
