/** Over what period figures are stated, and when the statement is frozen. Agreement, article 9.1; rules, section 6. */
import { defineKind } from "./define-kind.ts";

export const reporting = defineKind({
  kind: "reporting",
  title: { fr: "Relevé", en: "Statement" },
  advice: {
    fr: "Un relevé arrêté n’est plus modifié\u202f: une vérité tardive donne un relevé rectificatif.",
    en: "A frozen statement is not edited any more: a late truth gives an amended statement.",
  },
  standing: "computed",
  parameters: {
    period: {
      type: "choice",
      options: {
        "calendar-month": {
          fr: "mois civil, de minuit à minuit dans le fuseau de la convention",
          en: "calendar month, from midnight to midnight in the agreement’s zone",
        },
      },
      title: { fr: "Période", en: "Period" },
    },
    graceBeforeFreezing: {
      type: "duration",
      leastMs: 0,
      mostMs: 864_000_000,
      default: {
        value: "15 min",
        reason: {
          fr: "Les dernières observations du mois ont le temps d’arriver avant que le relevé soit arrêté.",
          en: "The last observations of the month have time to arrive before the statement is frozen.",
        },
      },
      title: { fr: "Délai avant l’arrêt du relevé", en: "Grace before the statement is frozen" },
    },
  },
});
