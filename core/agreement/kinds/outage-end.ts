/** Until when unavailability counts. Agreement, article 9; rules, sections 3 and 4. */
import { defineKind } from "./define-kind.ts";

export const outageEnd = defineKind({
  kind: "outage-end",
  title: { fr: "Fin d’une indisponibilité", en: "End of an outage" },
  advice: {
    fr: "Un retour partiel ne met fin à rien. Dites ce que devient le temps sur lequel les deux parties diffèrent.",
    en: "A partial restoration ends nothing. Say what becomes of the time on which the two parties differ.",
  },
  standing: "computed",
  parameters: {
    end: {
      type: "choice",
      options: {
        "first-confirmation-of-full-restoration": {
          fr: "la première confirmation du retour complet, par la supervision ou par les utilisateurs",
          en: "the first confirmation of full restoration, by supervision or by users",
        },
      },
      title: { fr: "Fin retenue", en: "End retained" },
    },
    disagreement: {
      type: "choice",
      options: {
        disputed: {
          fr: "en contestation jusqu’à une décision, et compté à part",
          en: "in dispute until a ruling, and counted apart",
        },
      },
      title: { fr: "Temps entre deux confirmations qui diffèrent", en: "Time between two confirmations that differ" },
    },
    rulingBody: {
      type: "name",
      optional: true,
      title: { fr: "Instance qui tranche une contestation", en: "Body that settles a dispute" },
    },
  },
});
