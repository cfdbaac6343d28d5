/** From when unavailability counts. Agreement, article 9; rules, sections 2 to 4. */
import { defineKind } from "./define-kind.ts";

export const outageStart = defineKind({
  kind: "outage-start",
  title: { fr: "Début d’une indisponibilité", en: "Start of an outage" },
  advice: {
    fr: "Les deux instants sont gardés, quel que soit celui qui compte.",
    en: "Both instants are kept, whichever of them counts.",
  },
  standing: "computed",
  parameters: {
    start: {
      type: "choice",
      options: {
        "first-of-detection-and-notification": {
          fr: "le premier de la détection par la supervision et de la notification par le client",
          en: "the earlier of supervision’s detection and the client’s notification",
        },
      },
      title: { fr: "Début retenu", en: "Start retained" },
    },
  },
});
