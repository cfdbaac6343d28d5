/** When data is deleted once the contract ends. Agreement, article 11. */
import { defineKind } from "./define-kind.ts";

export const deletionWindow = defineKind({
  kind: "deletion-window",
  title: { fr: "Fenêtre d’effacement", en: "Deletion window" },
  advice: {
    fr: "Deux délais, en jours du calendrier, comptés de la notification, jour de départ exclu.",
    en: "Two periods, in calendar days, counted from the notice, its own day excluded.",
  },
  standing: "not-measured",
  parameters: {
    notice: {
      type: "days",
      least: 0,
      most: 366,
      title: { fr: "Préavis avant tout effacement", en: "Notice before any deletion" },
    },
    deletedWithin: {
      type: "days",
      least: 1,
      most: 366,
      title: { fr: "Effacement au plus tard après la notification", en: "Deletion at the latest after the notice" },
    },
  },
});
