/** Who may verify what. Agreement, article 6. */
import { defineKind } from "./define-kind.ts";

export const auditRight = defineKind({
  kind: "audit-right",
  title: { fr: "Droit d’audit", en: "Right to audit" },
  advice: { fr: "La clause dit qui peut vérifier, et jusqu’où.", en: "The clause says who may verify, and how far." },
  standing: "not-measured",
  parameters: {
    auditors: {
      type: "choices",
      title: { fr: "Auditeurs", en: "Auditors" },
      options: {
        client: { fr: "le client", en: "the client" },
        "auditor-of-client": { fr: "un auditeur désigné par le client", en: "an auditor that the client appoints" },
        "national-agency": { fr: "l’ANSSI", en: "the national agency (ANSSI)" },
        "certification-body": { fr: "l’organisme de certification", en: "the certification body" },
        "qualified-audit-provider": {
          fr: "un prestataire d’audit qualifié, désigné par le prestataire",
          en: "a qualified audit provider that the provider designates",
        },
      },
    },
    scope: {
      type: "choice",
      title: { fr: "Objet", en: "Scope" },
      options: {
        "gdpr-article-28": { fr: "les preuves de l’article 28 du RGPD", en: "the evidence for GDPR article 28" },
        qualification: { fr: "la conformité du service à SecNumCloud", en: "conformity of the service with SecNumCloud" },
        "service-security": { fr: "la sécurité du service", en: "security of the service" },
      },
    },
  },
});
