/** Documents given on request. Agreement, article 10.1. */
import { defineKind } from "./define-kind.ts";

export const documentRequest = defineKind({
  kind: "document-request",
  title: { fr: "Documents sur demande", en: "Documents on request" },
  advice: {
    fr: "Chaque remise laisse une trace\u202f: qui, quoi, quand.",
    en: "Each handing over leaves a trace: who, what, when.",
  },
  standing: "not-measured",
  parameters: {
    documents: {
      type: "choices",
      title: { fr: "Documents", en: "Documents" },
      options: {
        "internal-rules": { fr: "règlement intérieur", en: "internal rules" },
        "ethics-code": { fr: "charte d’éthique", en: "code of ethics" },
        sanctions: { fr: "sanctions encourues", en: "sanctions incurred" },
        "security-policy": { fr: "politique de sécurité", en: "security policy" },
        "client-events": { fr: "événements qui concernent le client", en: "events that concern the client" },
        procedures: { fr: "procédures du service", en: "procedures of the service" },
        "security-requirements": { fr: "exigences de sécurité particulières", en: "specific security requirements" },
      },
    },
  },
});
