/** What deletion covers, and what proves it. Agreement, article 11. */
import { defineKind } from "./define-kind.ts";

export const deletionProof = defineKind({
  kind: "deletion-proof",
  title: { fr: "Preuve de l’effacement", en: "Proof of deletion" },
  advice: { fr: "Un effacement sans certificat reste dû.", en: "A deletion without its certificate is still due." },
  standing: "not-measured",
  parameters: {
    covers: {
      type: "choices",
      title: { fr: "Ce qui est effacé", en: "What is deleted" },
      options: {
        "client-data": { fr: "les données du client", en: "the client’s data" },
        "technical-data": { fr: "les données techniques", en: "technical data" },
      },
    },
    proof: {
      type: "choice",
      title: { fr: "Preuve", en: "Proof" },
      options: { certificate: { fr: "un certificat remis au client", en: "a certificate given to the client" } },
    },
  },
});
