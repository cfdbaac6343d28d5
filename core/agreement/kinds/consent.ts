/** What needs the client’s consent first. Agreement, article 10.1. */
import { defineKind } from "./define-kind.ts";

export const consent = defineKind({
  kind: "consent",
  title: { fr: "Consentement", en: "Consent" },
  advice: { fr: "Sans consentement en vigueur, l’usage est interdit.", en: "Without a consent in force, the use is forbidden." },
  standing: "not-measured",
  parameters: {
    use: {
      type: "choice",
      title: { fr: "Usage", en: "Use" },
      options: { "tests-with-client-data": { fr: "tests avec des données du client", en: "tests with client data" } },
    },
    form: {
      type: "choice",
      title: { fr: "Forme", en: "Form" },
      options: { "explicit-and-prior": { fr: "explicite et préalable", en: "explicit and prior" } },
    },
    afterwards: {
      type: "choice",
      title: { fr: "Ensuite", en: "Then" },
      options: { anonymised: { fr: "données rendues anonymes", en: "data made anonymous" } },
      optional: true,
    },
  },
});
