/** What the other party is told, how, and how long before. Agreement, articles 4, 8.1.3 and 10.1. */
import { defineKind } from "./define-kind.ts";

export const notice = defineKind({
  kind: "notice",
  title: { fr: "Information due", en: "Notice due" },
  advice: {
    fr: "Un délai que le texte ne donne pas est notre paramètre\u202f; sans délai, la clause dit seulement que l’information est due.",
    en: "A period that the text does not give is our parameter; without one, the clause only says that the notice is due.",
  },
  standing: "not-measured",
  parameters: {
    of: {
      type: "choice",
      title: { fr: "Objet", en: "Of what" },
      options: {
        "qualification-lost": { fr: "perte de la qualification", en: "loss of the qualification" },
        "capacity-constraint": { fr: "contrainte de capacité", en: "capacity constraint" },
        "security-project": { fr: "projet qui peut affaiblir la sécurité", en: "project that may weaken security" },
        "hosting-subcontractor-change": {
          fr: "changement de sous-traitant d’hébergement",
          en: "change of hosting subcontractor",
        },
        "platform-vulnerability": { fr: "vulnérabilité de la plateforme", en: "vulnerability of the platform" },
      },
    },
    by: {
      type: "choice",
      title: { fr: "Forme", en: "Form" },
      options: {
        "registered-letter": {
          fr: "lettre recommandée avec accusé de réception",
          en: "registered letter with acknowledgement of receipt",
        },
        "incident-module": { fr: "module d’incidents de la console", en: "incident module of the console" },
      },
      optional: true,
    },
    before: { type: "days", least: 0, most: 366, title: { fr: "Préavis", en: "Ahead of it" }, optional: true },
    contents: {
      type: "choices",
      title: { fr: "Contenu obligatoire", en: "Mandatory contents" },
      options: {
        impacts: { fr: "impacts possibles", en: "possible impacts" },
        measures: { fr: "mesures prévues", en: "planned measures" },
        "residual-risks": { fr: "risques résiduels", en: "residual risks" },
        advice: { fr: "conseils", en: "advice" },
      },
      optional: true,
    },
  },
});
